package cases.flush.paths;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A switch on a state in a loop: where it goes on with the same state, it comes there again. */
class StatesInALoop {
  enum State {
    READ,
    WRITE,
    DONE
  }

  interface Source {
    State next() throws IOException;

    boolean isAtEnd();
  }

  private final SocketChannel channel;

  StatesInALoop(SocketChannel channel) {
    this.channel = channel;
  }

  void untilWritten(Source source, ByteBuffer bytes) throws IOException {
    State state = source.next();
    while (state != State.DONE) {
      switch (state) {
        case WRITE:
          if (!bytes.hasRemaining()) {
            state = source.next();
            break;
          }
          channel.write(bytes); // ok: comes here again until nothing is left
          break;
        case READ:
          if (source.isAtEnd()) {
            state = State.DONE;
          } else {
            state = source.next();
          }
          break;
        default:
          break;
      }
    }
    channel.close();
  }

  void once(Source source, ByteBuffer bytes) throws IOException {
    State state = source.next();
    while (state != State.DONE) {
      switch (state) {
        case WRITE:
          channel.write(bytes); // expect: FlushIgnoredBeforeClose
          state = source.next();
          break;
        case READ:
          state = source.next();
          break;
        default:
          break;
      }
    }
    channel.close();
  }
}
