package dev.heed.checker.harm;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.TrustManagerFactory;

/** The client end of a TLS connection, made of an {@link SSLEngine} and a channel. */
final class TlsSender implements AutoCloseable {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final char[] PASSWORD = "only for this test".toCharArray();

  private final SSLEngine engine;
  private final SocketChannel channel;
  private final ByteBuffer inbound;
  private final ByteBuffer records;

  /** Connects and shakes hands. */
  TlsSender(SSLContext context, InetSocketAddress peer) throws IOException {
    engine = context.createSSLEngine();
    engine.setUseClientMode(true);
    // In 1.3 the server goes on with tickets; closing over unread ones would reset the connection.
    engine.setEnabledProtocols(new String[] {"TLSv1.2"});
    inbound = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).flip();
    records = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_SNDBUF, SlowReader.SOCKET_BUFFER);
    channel.connect(peer);
    shakeHands();
  }

  /** A context that trusts nothing but the certificate that it makes for itself. */
  static SSLContext selfSigned(Path folder) throws Exception {
    Path file = folder.resolve("key.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return context(store);
  }

  private static SSLContext context(KeyStore store) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  SSLEngine engine() {
    return engine;
  }

  SocketChannel channel() {
    return channel;
  }

  /** Where wrapped records go. */
  ByteBuffer records() {
    return records;
  }

  /** Sends all records and empties their buffer. */
  void sendRecords() throws IOException {
    records.flip();
    while (records.hasRemaining()) {
      channel.write(records);
    }
    records.clear();
  }

  /** Sends the close_notify. */
  void closeOutbound() throws IOException {
    engine.closeOutbound();
    while (!engine.isOutboundDone()) {
      engine.wrap(NOTHING, records);
      sendRecords();
    }
  }

  private void shakeHands() throws IOException {
    engine.beginHandshake();
    while (true) {
      switch (engine.getHandshakeStatus()) {
        case NEED_WRAP -> {
          engine.wrap(NOTHING, records);
          sendRecords();
        }
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrap();
        case NEED_TASK -> engine.getDelegatedTask().run();
        default -> {
          return;
        }
      }
    }
  }

  private void unwrap() throws IOException {
    ByteBuffer plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    if (engine.unwrap(inbound, plain).getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
      inbound.compact();
      if (channel.read(inbound) < 0) {
        throw new EOFException("the peer left during the handshake");
      }
      inbound.flip();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
