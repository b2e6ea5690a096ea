package cases.promise.library;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** OkHttp tells a callback of both outcomes. */
class HttpCallbacks {
  CompletableFuture<Integer> onlyTheResponse(Call call) {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    call.enqueue( // expect: UncompletedPromise
        new Callback() {
          @Override
          public void onResponse(Call done, Response response) {
            code.complete(response.code());
          }

          @Override
          public void onFailure(Call failed, IOException e) {
            System.out.println("failed: " + e);
          }
        });
    return code;
  }

  CompletableFuture<Integer> both(Call call) {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call done, Response response) {
            code.complete(response.code()); // ok: the other member fails it
          }

          @Override
          public void onFailure(Call failed, IOException e) {
            code.completeExceptionally(e);
          }
        });
    return code;
  }
}
