package dev.heed.checker.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngineResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a TLS sender loses that ignores what {@code wrap} or the flush of its records returned. */
final class TlsHarmTest {
  private static SSLContext context;

  private final byte[] payload = SlowReader.payload();

  @BeforeAll
  static void makeKey(@TempDir Path folder) throws Exception {
    context = TlsSender.selfSigned(folder);
  }

  @Test
  void aWrapWhoseResultIsIgnoredLosesEverythingButOneRecord() throws Exception {
    try (SlowReader reader = reader();
        TlsSender sender = new TlsSender(context, reader.address())) {
      ByteBuffer plain = ByteBuffer.wrap(payload);

      sender.engine().wrap(plain, sender.records());
      sender.sendRecords();
      sender.closeOutbound();
      sender.close();

      assertThat(reader.receivedToTheEnd()).hasSizeBetween(1, 16 * 1024);
    }
  }

  @Test
  void recordsThatAreFlushedInPartBeforeTheCloseLoseTheRest() throws Exception {
    try (SlowReader reader = reader();
        TlsSender sender = new TlsSender(context, reader.address())) {
      ByteBuffer plain = ByteBuffer.wrap(payload);
      ByteBuffer records = ByteBuffer.allocate(2 * payload.length);
      while (plain.hasRemaining()) {
        SSLEngineResult result = sender.engine().wrap(plain, records);
        assertThat(result.getStatus()).isEqualTo(SSLEngineResult.Status.OK);
      }

      sender.channel().configureBlocking(false);
      sender.channel().write(records.flip());
      sender.close();

      assertThat(reader.receivedToTheEnd()).hasSizeLessThan(payload.length);
    }
  }

  @Test
  void wrappingAndSendingEverythingBeforeTheCloseLosesNothing() throws Exception {
    try (SlowReader reader = reader();
        TlsSender sender = new TlsSender(context, reader.address())) {
      ByteBuffer plain = ByteBuffer.wrap(payload);

      reader.startReading();
      while (plain.hasRemaining()) {
        SSLEngineResult result = sender.engine().wrap(plain, sender.records());
        assertThat(result.getStatus()).isEqualTo(SSLEngineResult.Status.OK);
        sender.sendRecords();
      }
      sender.closeOutbound();
      sender.close();

      assertThat(reader.receivedToTheEnd()).isEqualTo(payload);
    }
  }

  private static SlowReader reader() throws Exception {
    return new SlowReader(context.getServerSocketFactory().createServerSocket());
  }
}
