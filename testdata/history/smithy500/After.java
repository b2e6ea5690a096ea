package history.smithy500.after;

import java.util.concurrent.CompletableFuture;

/**
 * The signer is closed when it has signed.
 *
 * <p>https://github.com/smithy-lang/smithy-java/pull/500
 */
final class SigningClient {
  interface Signer extends AutoCloseable {
    CompletableFuture<String> sign(String request);

    @Override
    void close();
  }

  interface SignerFactory {
    Signer open();
  }

  private final SignerFactory signers;

  SigningClient(SignerFactory signers) {
    this.signers = signers;
  }

  CompletableFuture<String> sign(String request) {
    Signer signer = signers.open();
    return signer.sign(request).whenComplete((signed, failure) -> signer.close());
  }
}
