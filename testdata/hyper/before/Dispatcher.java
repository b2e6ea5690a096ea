package hyper.before;

import hyper.Poll;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * hyper's HTTP/1 dispatch loop as it was from 0.14 to 1.8.
 *
 * <p>The report, with the strace that showed it, is https://github.com/hyperium/hyper/issues/4022:
 * a response of 14,896,092 bytes, {@code sendto} took 219,264 of them, and {@code
 * shutdown(SHUT_WR)} came 138 microseconds later. Status 200, no error anywhere.
 *
 * <ol>
 *   <li>The handler returns the whole response at once, so encoding is finished in one turn.
 *   <li>{@code pollFlush} hands the kernel what fits into the socket and is pending with the rest.
 *   <li>The loop looks at failures only (Rust's {@code ?}, here the exception); {@code let _ =}
 *       drops the {@code Pending}.
 *   <li>The request was read to its end, so the loop reports that it is ready.
 *   <li>The response is encoded and the connection is not kept alive, so it is shut down.
 * </ol>
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
      // let _ = self.poll_flush(cx)?;
      var unused = conn.pollFlush(); // expect: FlushIgnoredBeforeClose
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

    /** Tells the peer that no more bytes follow. */
    Poll<Void> pollShutdown() throws IOException {
      socket.shutdownOutput();
      return Poll.ready(null);
    }
  }
}
