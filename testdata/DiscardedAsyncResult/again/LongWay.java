package cases.discarded.again;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Lists that come a long way. */
abstract class LongWay {
  private final Map<String, List<CompletableFuture<String>>> asked = new ConcurrentHashMap<>();

  abstract CompletableFuture<String> ask(String question);

  private List<CompletableFuture<String>> first(String topic) {
    return second(topic);
  }

  private List<CompletableFuture<String>> second(String topic) {
    return third(topic);
  }

  private List<CompletableFuture<String>> third(String topic) {
    return fourth(topic);
  }

  private List<CompletableFuture<String>> fourth(String topic) {
    return asked.get(topic);
  }

  private List<CompletableFuture<String>> begin(String topic) {
    return start(topic);
  }

  private List<CompletableFuture<String>> start(String topic) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    answers.add(ask(topic));
    return answers;
  }

  int count(String topic) {
    return first(topic).size(); // ok: the field has them too
  }

  int countOfNew(String topic) {
    return begin(topic).size(); // expect: DiscardedAsyncResult
  }
}
