package app;

import java.util.concurrent.CompletableFuture;
import lombok.Builder;
import lombok.Cleanup;
import lombok.Data;
import lombok.RequiredArgsConstructor;
import lombok.val;

/** Lombok changes the very trees that the checks read. */
@RequiredArgsConstructor
class Mailer {
  private final Transport transport;

  @Data
  @Builder
  static class Mail {
    private final String to;
    private CompletableFuture<Void> delivery;
  }

  interface Transport {
    CompletableFuture<Void> send(Mail mail);
  }

  interface Outbox extends AutoCloseable {
    CompletableFuture<Void> flush();

    @Override
    void close();
  }

  CompletableFuture<Void> right(String to) {
    Mail mail = Mail.builder().to(to).build();
    mail.setDelivery(transport.send(mail));
    return mail.getDelivery();
  }

  void rightUnderACleanup(Outbox opened) {
    @Cleanup Outbox outbox = opened;
    outbox.flush().join();
  }

  void wrong(Mail mail) {
    transport.send(mail);
  }

  void wrongInVal(Mail mail) {
    val unused = transport.send(mail);
  }

  void wrongUnderACleanup(Outbox opened) {
    @Cleanup Outbox outbox = opened;
    outbox.flush();
  }
}
