package cases.discarded.library.opentelemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A result code is a future; a provider that shuts down flushes what it holds. */
class Ends {
  void waits(SdkTracerProvider spans) {
    spans.forceFlush().join(10, TimeUnit.SECONDS); // ok: the documented wait
    spans.shutdown().join(10, TimeUnit.SECONDS); // ok: the same
  }

  void hook(SdkTracerProvider spans) {
    spans.shutdown(); // expect: DiscardedAsyncResult
  }

  void twice(SdkTracerProvider spans) {
    spans.forceFlush(); // expect: DiscardedAsyncResult
    spans.shutdown().join(10, TimeUnit.SECONDS);
  }

  CompletableResultCode all(SpanExporter first, SpanExporter second) {
    return CompletableResultCode.ofAll(List.of(first.flush(), second.flush())); // ok: returned
  }

  CompletableResultCode made(boolean done) {
    CompletableResultCode result = new CompletableResultCode();
    if (done) {
      result.succeed(); // ok: it is the one that is returned
    }
    return result;
  }

  void listens(SpanExporter exporter) {
    CompletableResultCode result = exporter.flush();
    result.whenComplete( // ok: it asks how it went
        () -> {
          if (!result.isSuccess()) {
            System.err.println("lost");
          }
        });
  }
}
