package dev.heed.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "'--prot 80', unknown option --prot",
    "'hello', unknown option hello",
    "'--port', --port needs a value",
    "'--port=', --port needs a value",
    "'--port x', --port: x is not a number from 0 to 65535",
    "'--port 65536', --port: 65536 is not a number from 0 to 65535",
    "'--port -1', --port: -1 is not a number from 0 to 65535",
    "'--port 1 --port 2', --port is given twice",
    "'--port +80', --port: +80 is not a number from 0 to 65535",
    "'--port 0x50', --port: 0x50 is not a number from 0 to 65535",
    "'--port \u0668\u0660', --port: \u0668\u0660 is not a number from 0 to 65535",
    "'--port 99999999999999999999', --port: 99999999999999999999 is not a number from 0 to 65535",
    "'--loops 0', --loops: 0 is not a number from 1 to 1024",
    "'--loops 1025', --loops: 1025 is not a number from 1 to 1024",
    "'--max-connections 0', --max-connections: 0 is not a number from 1 to 2147483647",
    "'--max-body -1', --max-body: -1 is not a number from 0 to 4611686018427387903",
    "'--unix a\0b', --unix: not a path: Nul character not allowed",
    "'--root a\0b', --root: not a path: Nul character not allowed",
    "'-p', unknown option -p",
    "'--', unknown option --",
    "'--idle-timeout 0', --idle-timeout: 0 is not a number from 1 to 2147483647",
    "'--root /no/such/directory', --root: /no/such/directory is not a directory",
    "'--host 999.1.1.1', --host: unknown host 999.1.1.1",
    "'--help=yes', --help takes no value",
  })
  void saysWhatIsWrongWithTheOptionsAndExitsWith2(String arguments, String message) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err).hasToString("sample-server: " + message + " (see --help)\n");
    assertThat(out.size()).isZero();
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(run("--help")).isZero();
    for (Option option : Option.values()) {
      assertThat(out.toString()).contains("\n  " + option.text() + " ");
    }
    String help = out.toString();
    assertThat(run("-h")).isZero();
    assertThat(out).hasToString(help + help);
  }

  @Test
  void printsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("sample-server ");
  }

  @Test
  void anAddressInUseIsAFailure() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("--port", String.valueOf(taken.getLocalPort()))).isEqualTo(1);
      assertThat(err.toString()).startsWith("sample-server: cannot start: ");
    }
  }

  private int run(String... arguments) {
    return Main.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
  }
}
