package history.smithy500.before;

import java.util.concurrent.CompletableFuture;

/**
 * Smithy's Java client: {@code sign} is asynchronous, so the signer could be closed before it had
 * signed anything.
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
    try (Signer signer = signers.open()) {
      return signer.sign(request); // expect: ResourceClosedBeforeCompletion
    }
  }
}
