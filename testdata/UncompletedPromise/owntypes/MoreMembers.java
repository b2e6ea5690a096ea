package cases.uncompleted.owntypes;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Types that have more to them than the two ways in. */
class MoreMembers {
  private static final Logger log = LoggerFactory.getLogger(MoreMembers.class);

  interface Observer<T> {
    void onNext(T value);

    void onError(Throwable t);

    void onCompleted();
  }

  abstract static class Responder {
    abstract String path();

    abstract void complete(String body);

    abstract boolean fail(Throwable t);
  }

  interface Progress {
    void update(int percent);

    void failed(Throwable t);

    boolean isCancelled();
  }

  interface Session {
    void value(String v);

    String failure(Throwable t);
  }

  interface Latest {
    void complete(String v);
  }

  /** Taken up again where it was left, or no longer wanted: nobody is told that it failed. */
  interface Job {
    void resume(String checkpoint);

    void cancel();
  }

  interface Player {
    void resume();

    void cancel();
  }

  void observed(CompletionStage<String> stage, Observer<String> observer) {
    stage.thenAccept(v -> { // expect: UncompletedPromise
      observer.onNext(v);
      observer.onCompleted();
    });
  }

  void observedBoth(CompletionStage<String> stage, Observer<String> observer) {
    stage.whenComplete((v, e) -> { // ok
      if (e != null) {
        observer.onError(e);
        return;
      }
      observer.onNext(v);
      observer.onCompleted();
    });
  }

  void responded(CompletableFuture<String> stage, Responder responder) {
    stage.thenApply(v -> responder.path() + v).thenAccept(responder::complete).exceptionally(e -> { // expect: UncompletedPromise
      log.warn("no body for {}", responder.path(), e);
      return null;
    });
  }

  void respondedBoth(CompletableFuture<String> stage, Responder responder) {
    stage.thenApply(v -> responder.path() + v).thenAccept(responder::complete).exceptionally(e -> { // ok
      log.warn("no body for {}", responder.path(), e);
      responder.fail(e);
      return null;
    });
  }

  void progressed(CompletableFuture<Integer> stage, Progress progress) {
    stage.thenAccept(progress::update).exceptionally(e -> { // ok: an update is not the end
      log.warn("no progress", e);
      return null;
    });
  }

  void asked(CompletableFuture<String> stage, Session session) {
    stage.thenAccept(session::value).exceptionally(e -> { // ok: a failure is a question here
      log.warn("no value", e);
      return null;
    });
  }

  void resumed(CompletableFuture<String> stage, Job job) {
    stage.thenAccept(job::resume).exceptionally(e -> { // ok: without a checkpoint it rests
      log.warn("no checkpoint", e);
      return null;
    });
  }

  void played(CompletableFuture<String> stage, Player player) {
    stage.thenRun(player::resume).exceptionally(e -> { // ok: it goes on being paused
      log.warn("no next song", e);
      return null;
    });
  }

  void only(CompletableFuture<String> stage, Latest latest) {
    stage.thenAccept(latest::complete).exceptionally(e -> { // ok: it has no way in for a failure
      log.warn("nothing new", e);
      return null;
    });
  }

  /** Passes a failure on to another responder. */
  abstract static class Forwarding implements Observer<String> {
    private final Observer<String> target;

    Forwarding(Observer<String> target) {
      this.target = target;
    }

    @Override
    public void onError(Throwable t) {
      target.onError(t);
    }
  }

  interface Source {
    void subscribe(Observer<String> observer);
  }

  static final Observer<String> NONE =
      new Observer<>() {
        @Override
        public void onNext(String value) {}

        @Override
        public void onError(Throwable t) {}

        @Override
        public void onCompleted() {}
      };

  void forwarded(Source source, Observer<String> target) {
    source.subscribe(new Forwarding(target) { // ok: the base class passes failures on
      @Override
      public void onNext(String value) {
        target.onNext(value);
      }

      @Override
      public void onCompleted() {
        target.onCompleted();
      }
    });
  }

  void rewritten(Source source, Observer<String> target) {
    source.subscribe(new Observer<>() { // expect: UncompletedPromise
      @Override
      public void onNext(String value) {
        target.onNext(value);
      }

      @Override
      public void onError(Throwable t) {
        log.warn("lost", t);
      }

      @Override
      public void onCompleted() {
        target.onCompleted();
      }
    });
  }

  void ignored(CompletableFuture<String> stage) {
    stage.thenRun(NONE::onCompleted).exceptionally(e -> { // ok: nobody waits for a constant
      log.warn("nothing", e);
      return null;
    });
  }
}
