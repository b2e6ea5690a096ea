package history.netbeans1855.after;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * {@code readFully} fills the array or throws.
 *
 * <p>https://github.com/apache/netbeans/pull/1855
 */
final class CommandReader {
  private final DataInputStream in;

  CommandReader(DataInputStream in) {
    this.in = in;
  }

  byte[] readArgument() throws IOException {
    byte[] argument = new byte[in.readInt()];
    in.readFully(argument);
    return argument;
  }
}
