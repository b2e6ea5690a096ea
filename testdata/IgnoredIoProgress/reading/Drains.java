package cases.progress.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads that only want to come to the end, and reads of what came. */
class Drains {
  private final byte[] scratch = new byte[512];

  void toTheEnd(InputStream in, byte[] room) throws IOException {
    while (in.read(room) != -1) {} // ok: each turn writes over the one before
  }

  int turnsToTheEnd(InputStream in, byte[] room) throws IOException {
    int turns = 0;
    do {
      turns++;
    } while (in.read(room) > 0); // ok: each turn writes over the one before
    return turns;
  }

  void toTheEndByParts(InputStream in, byte[] room) throws IOException {
    while (in.read(room, 0, room.length) > 0) {} // ok: the length is no content
  }

  void checked(Inflater inflater, byte[] room) throws DataFormatException {
    while (inflater.inflate(room, 0, room.length) > 0) {} // ok: only to see that it is sound
  }

  void nothingMayFollow(InputStream in, long left) throws IOException {
    if (in.read(scratch) != -1 || left != 0) { // ok: whatever came is one too many
      throw new IOException("more than was announced");
    }
  }

  void nothingMayCome(SocketChannel peer, ByteBuffer probe) throws IOException {
    if (!peer.isOpen() || (peer.read(probe) > 0)) { // ok: whatever came is too much
      throw new IOException("the peer speaks before it is asked");
    }
  }

  void aGreetingMayCome(SocketChannel peer, ByteBuffer greeting) throws IOException {
    if (peer.isOpen() && peer.read(greeting) > 0) { // expect: IgnoredIoProgress
      return;
    }
    throw new IOException("no greeting");
  }

  int first(InputStream in) throws IOException {
    return in.read(scratch, 0, 1) == 1 ? scratch[0] : -1; // ok: one byte
  }

  void each(InputStream in, byte[] room, Consumer<byte[]> to) throws IOException {
    while (in.read(room) != -1) { // expect: IgnoredIoProgress
      to.accept(room);
    }
  }

  void inflated(Inflater inflater, byte[] room, Consumer<byte[]> to) throws DataFormatException {
    while (inflater.inflate(room, 0, room.length) > 0) { // expect: IgnoredIoProgress
      to.accept(room);
    }
  }

  void filled(InputStream in, byte[] room) throws IOException {
    if (in.read(room) < 0) { // expect: IgnoredIoProgress
      throw new IOException("nothing");
    }
  }

  void something(InputStream in, Consumer<byte[]> to) throws IOException {
    if (in.read(scratch) != -1) { // expect: IgnoredIoProgress
      to.accept(scratch);
    }
  }
}
