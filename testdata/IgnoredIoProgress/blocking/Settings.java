package cases.progress.blocking;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/** Which channels are seen to write all they are given, and from where on. */
abstract class Settings implements WritableByteChannel {
  interface Sink {
    void put(ByteBuffer block) throws IOException;
  }

  private final WritableByteChannel overStream;
  private WritableByteChannel sometimesOverStream;
  private final SocketChannel set;

  Settings(OutputStream stream, SocketChannel socket) throws IOException {
    overStream = Channels.newChannel(stream);
    sometimesOverStream = Channels.newChannel(stream);
    set = socket;
    set.configureBlocking(true);
    set.write(ByteBuffer.allocate(8)); // ok: it blocks here
  }

  void reopen(WritableByteChannel other) {
    sometimesOverStream = other;
  }

  void fields(ByteBuffer block) throws IOException {
    overStream.write(block); // ok: the field only ever has a channel over a stream
    sometimesOverStream.write(block); // expect: IgnoredIoProgress
    set.write(block); // expect: IgnoredIoProgress
  }

  void setTooLate(SocketChannel channel, ByteBuffer block) throws IOException {
    channel.write(block); // expect: IgnoredIoProgress
    channel.configureBlocking(true);
  }

  void setAndTakenBack(SocketChannel channel, ByteBuffer block) throws IOException {
    channel.configureBlocking(true);
    channel.configureBlocking(false);
    channel.write(block); // expect: IgnoredIoProgress
  }

  void another(SocketChannel channel, SocketChannel other, ByteBuffer block) throws IOException {
    other.configureBlocking(true);
    channel.write(block); // expect: IgnoredIoProgress
  }

  Sink reference(SocketChannel channel) throws IOException {
    channel.configureBlocking(true);
    return channel::write; // ok: a blocking socket writes all
  }

  Sink referenceToOneThatDoesNot(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    return channel::write; // expect: IgnoredIoProgress
  }

  void itself(ByteBuffer block) throws IOException {
    write(block); // expect: IgnoredIoProgress
  }
}
