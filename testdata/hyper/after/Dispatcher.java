package hyper.after;

import dev.heed.api.Heed;
import hyper.Poll;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * hyper's dispatch loop with the fix that was merged, https://github.com/hyperium/hyper/pull/4018
 * (for https://github.com/hyperium/hyper/issues/4022).
 *
 * <p>The loop is as it was: a pending flush neither ends the turn nor holds up reads. What changed
 * is {@code pollShutdown}, the one place where unsent bytes can get lost: it awaits the flush
 * itself. Nothing else can reach the socket's write side, so there is no way around it.
 */
public final class Dispatcher {
  /** So that one busy connection does not starve the others. */
  private static final int TURNS = 16;

  private final Conn conn;
  private final Function<String, byte[]> handler;

  /**
   * Makes the dispatcher of one connection.
   *
   * @param socket a non-blocking channel
   * @param handler the response, head and body, for the head of a request
   */
  public Dispatcher(SocketChannel socket, Function<String, byte[]> handler) {
    this.conn = new Conn(socket);
    this.handler = handler;
  }

  /** To be called whenever the socket is readable or writable; ready once it is shut down. */
  public Poll<Void> poll() throws IOException {
    if (pollLoop() instanceof Poll.Pending<Void>) {
      return Poll.pending();
    }
    if (!conn.isDone()) {
      return Poll.pending();
    }
    return conn.pollShutdown();
  }

  private Poll<Void> pollLoop() throws IOException {
    for (int turn = 0; turn < TURNS; turn++) {
      conn.read();
      conn.respond(handler);
      Heed.discard(conn.pollFlush(), "pollShutdown flushes again and waits for the last byte");
      if (!conn.wantsReadAgain()) {
        return Poll.ready(null);
      }
    }
    return Poll.pending();
  }

  /** The connection: a socket behind a buffer of responses. */
  private static final class Conn {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final SocketChannel socket;
    private final ByteBuffer chunk = ByteBuffer.allocate(8192);
    private final StringBuilder inbound = new StringBuilder();
    private ByteBuffer outbound = ByteBuffer.allocate(0);
    private boolean inputEnded;
    private boolean lastResponse;

    Conn(SocketChannel socket) {
      this.socket = socket;
    }

    /** Takes what has arrived. */
    void read() throws IOException {
      inputEnded |= socket.read(chunk) < 0;
      chunk.flip();
      inbound.append(StandardCharsets.ISO_8859_1.decode(chunk));
      chunk.clear();
    }

    /** Answers the next whole request; only encodes: the bytes stay in the buffer. */
    void respond(Function<String, byte[]> handler) {
      int end = inbound.indexOf(END_OF_HEAD);
      if (end < 0 || lastResponse) {
        return;
      }
      String head = inbound.substring(0, end);
      inbound.delete(0, end + END_OF_HEAD.length());
      append(handler.apply(head));
      lastResponse = head.contains("Connection: close");
    }

    private void append(byte[] response) {
      ByteBuffer both = ByteBuffer.allocate(outbound.remaining() + response.length);
      outbound = both.put(outbound).put(response).flip();
    }

    /** Gives the kernel what it takes; pending while bytes are left. */
    Poll<Void> pollFlush() throws IOException {
      socket.write(outbound);
      return outbound.hasRemaining() ? Poll.pending() : Poll.ready(null);
    }

    /** Whether another whole request is here, which no event of the socket will announce. */
    boolean wantsReadAgain() {
      return !lastResponse && inbound.indexOf(END_OF_HEAD) >= 0;
    }

    /** Whether nothing is left to read or to encode; says nothing about unsent bytes. */
    boolean isDone() {
      return lastResponse || (inputEnded && !wantsReadAgain());
    }

    /** Tells the peer that no more bytes follow, once all of them are out. */
    Poll<Void> pollShutdown() throws IOException {
      if (pollFlush() instanceof Poll.Pending<Void>) {
        return Poll.pending();
      }
      socket.shutdownOutput();
      return Poll.ready(null);
    }
  }
}
