package cases.progress.sink;

import java.util.List;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitResult;

/** A try to emit may fail, and only its result says so. */
final class Emits {
  void next(Sinks.Many<String> sink, String value) {
    sink.tryEmitNext(value); // expect: IgnoredIoProgress
  }

  void orThrow(Sinks.Many<String> sink, String value) {
    sink.tryEmitNext(value).orThrow(); // ok: a failure throws
  }

  void checked(Sinks.Many<String> sink, String value) {
    if (sink.tryEmitNext(value).isFailure()) { // ok: branched on
      throw new IllegalStateException("overflow");
    }
  }

  void switched(Sinks.Many<String> sink, String value) {
    EmitResult result = sink.tryEmitNext(value); // ok: switched on
    switch (result) {
      case OK -> {}
      default -> throw new IllegalStateException(result.name());
    }
  }

  void named(Sinks.Many<String> sink, String value) {
    EmitResult ignored = sink.tryEmitNext(value); // expect: IgnoredIoProgress
  }

  void each(Sinks.Many<String> sink, List<String> values) {
    values.forEach(sink::tryEmitNext); // expect: IgnoredIoProgress
    values.forEach(value -> sink.tryEmitNext(value)); // expect: IgnoredIoProgress
  }

  void handled(Sinks.Many<String> sink, List<String> values) {
    values.forEach(
        value -> sink.emitNext(value, Sinks.EmitFailureHandler.FAIL_FAST)); // ok: handled
  }

  void failed(Sinks.Many<String> sink, Runnable start) {
    try {
      start.run();
    } catch (IllegalStateException failure) {
      sink.tryEmitError(failure); // ok: the failure is thrown too
      throw failure;
    }
  }

  void one(Sinks.One<String> sink, String value) {
    sink.tryEmitValue(value); // expect: IgnoredIoProgress
  }

  EmitResult oneReturned(Sinks.One<String> sink, String value) {
    return sink.tryEmitValue(value); // ok: returned
  }
}
