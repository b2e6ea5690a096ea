package cases.flush.receivers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A buffer that is wrapped around a channel, both in fields. */
class Fields {
  /** Holds bytes back. */
  interface Buffered {
    boolean flush() throws IOException;
  }

  /** Holds bytes back for a channel. */
  static final class OverChannel implements Buffered {
    private final SocketChannel target;
    private final ByteBuffer held = ByteBuffer.allocate(512);

    OverChannel(SocketChannel target) {
      this.target = target;
    }

    @Override
    public boolean flush() throws IOException {
      held.flip();
      target.write(held); // ok: the answer tells what is left
      held.compact();
      return held.position() == 0;
    }
  }

  private final SocketChannel channel;
  private final SocketChannel control;
  private final Buffered out;

  Fields(SocketChannel channel, SocketChannel control) {
    this.channel = channel;
    this.control = control;
    this.out = new OverChannel(channel);
  }

  void underneath() throws IOException {
    out.flush(); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void underneathAndAsked() throws IOException {
    while (!out.flush()) { // ok: until all is out
      Thread.onSpinWait();
    }
    channel.shutdownOutput();
  }

  void another() throws IOException {
    out.flush(); // ok: the control channel carries nothing of it
    control.close();
  }
}
