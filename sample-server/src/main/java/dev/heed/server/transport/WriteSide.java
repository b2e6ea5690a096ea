package dev.heed.server.transport;

import dev.heed.api.MustUse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The half of a transport through which bytes leave and by which it ends.
 *
 * <p>{@link Transport#claimWriteSide} gives it out once, so whoever holds it is the only one who
 * can write, half-close, close or reset. An architecture test shows that this is the outbound
 * buffer.
 */
public interface WriteSide {
  /**
   * Hands bytes to the kernel in one gathering write and advances the buffers by what it took.
   *
   * @param buffers what to write, in order
   * @param count how many of the buffers, from the first
   * @return how many bytes it took: anything from none to all of them
   */
  @MustUse("the kernel may take fewer bytes than it was given")
  long write(ByteBuffer[] buffers, int count) throws IOException;

  /**
   * Hands part of a file to the kernel.
   *
   * @return how many bytes it took; 0 also if the file ends before {@code position}
   */
  @MustUse("the kernel may take fewer bytes than it was given")
  long transferFrom(FileChannel file, long position, long count) throws IOException;

  /** Tells the peer that no more bytes come, after those that the kernel has; reading goes on. */
  void shutdown() throws IOException;

  /** Ends the transport; whatever the kernel has is still delivered if the peer lets it. */
  void close();

  /**
   * Ends the transport so that the peer can tell: a reset over TCP. A Unix-domain socket has no
   * reset; there only the framing of the response shows that it was cut.
   */
  void reset();
}
