package cases.discarded.library.reactivestreams;

import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Processor;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/** Reactive Streams: a publisher that nobody subscribes to does nothing. */
abstract class Streams {
  interface Source<T> extends Publisher<T> {
    Source<T> limit(int many);
  }

  abstract Publisher<String> publish();

  abstract Source<String> source();

  void unsubscribed() {
    publish(); // expect: DiscardedAsyncResult
    source().limit(1); // expect: DiscardedAsyncResult
    Publisher<String> unused = publish(); // expect: DiscardedAsyncResult
  }

  void subscribed(Subscriber<String> subscriber) {
    publish().subscribe(subscriber); // ok: the subscriber is told
    source().limit(1).subscribe(subscriber); // ok: the subscriber is told
  }

  void adapted() {
    FlowAdapters.toFlowPublisher(publish()); // expect: DiscardedAsyncResult
  }

  Flow.Publisher<String> adaptedAndReturned() {
    return FlowAdapters.toFlowPublisher(publish()); // ok: returned
  }

  void processed(Processor<String, Integer> processor) {
    publish().subscribe(processor); // ok: the processor is told
  }

  Runnable task() {
    return this::publish; // expect: DiscardedAsyncResult
  }
}
