package dev.heed.server.transport;

import dev.heed.api.MustUse;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What a connection's bytes go through, without blocking: a socket, or a script in a test. */
public interface Transport {
  /** What {@link #read} says after the peer's last byte. */
  int END = -1;

  /**
   * Takes bytes that have arrived.
   *
   * @return how many; 0 if there are none for now, {@link #END} if there will be none
   * @throws IOException if the peer reset the transport
   */
  @MustUse("how many bytes came, or the end")
  int read(ByteBuffer into) throws IOException;

  /**
   * Gives out the only way to write and to close.
   *
   * @throws IllegalStateException if it was given out before
   */
  WriteSide claimWriteSide();

  /** Says which kinds of readiness are to wake the connection; with neither, none does. */
  void interest(boolean read, boolean write);
}
