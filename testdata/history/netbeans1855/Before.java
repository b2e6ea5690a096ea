package history.netbeans1855.before;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * The command line handler of Apache NetBeans: a short read left the rest of the argument in the
 * stream, where the next byte was taken for a command.
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
    in.read(argument); // expect: IgnoredIoProgress
    return argument;
  }
}
