package cases.discarded.library.jdk;

import java.util.concurrent.Flow;

/** A publisher is work to be started; an object that is one among other things is not. */
class Publishers {
  interface Lines extends Flow.Publisher<String> {}

  static final class Feed implements Flow.Publisher<String> {
    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      subscriber.onComplete();
    }
  }

  interface Source {
    Flow.Publisher<String> stream();

    Lines lines();

    Feed feed();
  }

  void publisher(Source source) {
    source.stream(); // expect: DiscardedAsyncResult
  }

  void kindOfPublisher(Source source) {
    source.lines(); // expect: DiscardedAsyncResult
  }

  void publisherAmongOtherThings(Source source) {
    source.feed(); // ok: the feed may be known elsewhere
  }
}
