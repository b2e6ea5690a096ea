package dev.heed.server.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Response;
import dev.heed.server.loop.Server;
import dev.heed.server.loop.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scraper reads: the Prometheus text format, version 0.0.4, line by line. */
class MetricsTest {
  private static final Pattern HELP = Pattern.compile("# HELP ([a-z_]+) [A-Z][^\\\\]*");
  private static final Pattern TYPE = Pattern.compile("# TYPE ([a-z_]+) (counter|gauge)");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_]+)(\\{[a-z_]+=\"[a-z_]+\"\\})? [0-9]+");
  private static final Duration STOP = Duration.ofSeconds(5);

  private Server server;
  private Management.Running management;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        Server.start(
            ServerConfig.of("observed", any),
            request -> CompletableFuture.completedFuture(Response.text(200, "x")));
    management = Management.start(any, server);
  }

  @AfterEach
  void stop() {
    management.server().stop(STOP).toCompletableFuture().join();
    server.stop(STOP).toCompletableFuture().join();
  }

  @Test
  void areInTheTextFormat() throws Exception {
    HttpResponse<String> response = get();
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body()).endsWith("\n");

    Set<String> names = new HashSet<>();
    Iterator<String> lines = List.of(response.body().split("\n")).iterator();
    String line = lines.next();
    while (!line.isEmpty()) {
      String name = match(HELP, line).group(1);
      assertThat(names.add(name)).as("%s comes once", name).isTrue();
      Matcher type = match(TYPE, lines.next());
      assertThat(type.group(1)).isEqualTo(name);
      assertThat(name.endsWith("_total")).as(name).isEqualTo(type.group(2).equals("counter"));
      line = samples(name, lines);
    }
    assertThat(names).contains("heed_response_mismatches_total", "heed_connections");
  }

  /** Reads the samples of one metric, at least one and each once, and gives the line behind. */
  private static String samples(String name, Iterator<String> lines) {
    Set<String> labels = new HashSet<>();
    String line = lines.next();
    do {
      Matcher sample = match(SAMPLE, line);
      assertThat(sample.group(1)).isEqualTo(name);
      assertThat(labels.add(String.valueOf(sample.group(2)))).as(line).isTrue();
      line = lines.hasNext() ? lines.next() : "";
    } while (!line.isEmpty() && !line.startsWith("#"));
    return line;
  }

  private static Matcher match(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    assertThat(matcher.matches()).as("%s is like %s", line, pattern).isTrue();
    return matcher;
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    String address = management.address().toString().replaceFirst("^[^/]*", "");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http:/" + address + "/metrics")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
