package server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens connections, has one request answered on each, and keeps them idle until its standard input
 * ends.
 */
final class Idlers {
  /** Few enough that ports which other programs hold, or held a moment ago, are no obstacle. */
  private static final int PER_ADDRESS = 2_000;

  private static final byte[] REQUEST =
      ("GET " + Content.SMALL_PATH + " HTTP/1.1\r\nHost: h\r\n\r\n").getBytes();

  private Idlers() {}

  /** The arguments: a port of this machine, and how many connections. */
  public static void main(String[] arguments) throws IOException {
    InetSocketAddress server =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    List<SocketChannel> idle = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open();
      // Each address of this machine has ports of its own.
      channel.bind(new InetSocketAddress("127.0.0." + (2 + i / PER_ADDRESS), 0));
      channel.connect(server);
      idle.add(channel);
      ask(channel);
    }
    System.out.println("idle " + idle.size());
    while (System.in.read() >= 0) {
      continue;
    }
    for (SocketChannel channel : idle) {
      expectOpen(channel);
    }
  }

  /** Fails if the server has ended a connection that should only have been idle. */
  private static void expectOpen(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    if (channel.read(ByteBuffer.allocate(1)) != 0) {
      throw new IOException("an idle connection was ended");
    }
  }

  /** Sends a request and reads the answer up to the last byte of the content. */
  private static void ask(SocketChannel channel) throws IOException {
    channel.write(ByteBuffer.wrap(REQUEST));
    ByteBuffer answer = ByteBuffer.allocate(4096);
    String end = new String(Content.SMALL, StandardCharsets.UTF_8);
    while (!text(answer).endsWith(end)) {
      if (channel.read(answer) < 0) {
        throw new IOException("closed instead of answered: " + text(answer));
      }
    }
  }

  private static String text(ByteBuffer answer) {
    return new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
  }
}
