package cases.promise.library;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.ResponseHeaders;
import java.util.concurrent.CompletableFuture;

/** Whoever reads an Armeria response waits for its end. */
abstract class StreamWriters {
  abstract CompletableFuture<String> load(String key);

  HttpResponse onSuccess(String key) {
    HttpResponseWriter response = HttpResponse.streaming();
    load(key)
        .thenAccept( // expect: UncompletedPromise
            text -> {
              response.write(ResponseHeaders.of(200));
              response.write(HttpData.ofUtf8(text));
              response.close();
            });
    return response;
  }

  HttpResponse atOnce(String key) {
    HttpResponseWriter response = HttpResponse.streaming();
    load(key)
        .thenAccept( // expect: UncompletedPromise
            text -> response.close(AggregatedHttpResponse.of(200)));
    return response;
  }

  HttpResponse eitherWay(String key) {
    HttpResponseWriter response = HttpResponse.streaming();
    load(key)
        .whenComplete( // ok: both outcomes
            (text, failure) -> {
              if (failure != null) {
                response.close(failure);
              } else {
                response.close();
              }
            });
    return response;
  }

  HttpResponse aborted(String key) {
    HttpResponseWriter response = HttpResponse.streaming();
    load(key)
        .thenAccept(text -> response.close()) // ok: the next link ends it
        .exceptionally(
            failure -> {
              response.abort();
              return null;
            });
    return response;
  }
}
