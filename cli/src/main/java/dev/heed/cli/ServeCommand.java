package dev.heed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heed serve}: listed here, run by the launcher, which builds and starts the server. */
@Command(
    name = "serve",
    description = {
      "Runs the sample server, a reference NIO HTTP/1.1 server.",
      "",
      "The launcher ./heed builds it where that is needed; './heed serve --help' is the server's "
          + "own help.",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ARG", description = "What the server takes.")
  private List<String> rest = new ArrayList<>();

  @Override
  public Integer call() {
    throw new UserError("the server is not in this jar: run './heed serve' in a checkout of Heed");
  }
}
