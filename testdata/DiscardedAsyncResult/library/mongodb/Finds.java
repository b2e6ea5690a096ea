package cases.discarded.library.mongodb;

import com.mongodb.reactivestreams.client.AggregatePublisher;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A find is its own builder until somebody subscribes. */
class Finds {
  Publisher<Document> page(MongoCollection<Document> orders, Document order, int most) {
    FindPublisher<Document> found = orders.find();
    if (order != null) {
      found.sort(order); // ok: it sorts what is returned
    }
    found.limit(most).batchSize(100); // ok: the same
    return found;
  }

  Mono<Void> sums(MongoCollection<Document> orders) {
    AggregatePublisher<Document> sums = orders.aggregate(List.of());
    sums.allowDiskUse(true); // ok: it is subscribed to
    return Flux.from(sums).then();
  }

  Publisher<Document> lost(MongoCollection<Document> orders, Document order) {
    FindPublisher<Document> found = orders.find();
    found.first(); // expect: DiscardedAsyncResult
    orders.find().sort(order); // expect: DiscardedAsyncResult
    orders.insertOne(order); // expect: DiscardedAsyncResult
    return found;
  }
}
