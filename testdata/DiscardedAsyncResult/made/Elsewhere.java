package cases.discarded.made;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;

/** Containers that are only counted: who else has what is in them, a library does not show. */
abstract class Elsewhere {
  abstract CompletableFuture<String> ask(int question);

  List<CompletableFuture<String>> mine() {
    return List.of(ask(1), ask(2));
  }

  int counted(Admin admin, List<String> topics) {
    int count = mine().size(); // expect: DiscardedAsyncResult
    count += admin.describeTopics(topics).topicNameValues().size(); // ok: the library may have them
    return count;
  }
}
