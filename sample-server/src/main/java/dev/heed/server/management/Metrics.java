package dev.heed.server.management;

import dev.heed.server.connection.Census;
import dev.heed.server.connection.State;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.integrity.Integrity;
import dev.heed.server.loop.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of a server: as Prometheus text, and as JSON for the live page. */
final class Metrics {
  private final Server server;

  Metrics(Server server) {
    this.server = server;
  }

  private record Sample(String labels, long value) {}

  private record Metric(String name, String type, String help, List<Sample> samples) {}

  /** All metrics in the Prometheus text format, version 0.0.4. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Metric metric : metrics()) {
      text.append("# HELP ").append(metric.name).append(' ').append(metric.help).append('\n');
      text.append("# TYPE ").append(metric.name).append(' ').append(metric.type).append('\n');
      for (Sample sample : metric.samples) {
        text.append(metric.name).append(sample.labels).append(' ').append(sample.value);
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** What the live page shows. */
  String json() {
    Integrity books = server.shared().integrity();
    Census census = server.shared().census();
    List<String> states = new ArrayList<>();
    for (State state : State.values()) {
      states.add(member(label(state), census.in(state)));
    }
    List<String> members = new ArrayList<>();
    members.add("\"states\":{" + String.join(",", states) + "}");
    members.add(member("open", server.openConnections()));
    members.add(member("responses", books.responses()));
    members.add(member("settled", books.settled()));
    members.add(member("promised", books.promised()));
    members.add(member("produced", books.produced()));
    members.add(member("flushed", books.handed()));
    members.add(member("cut", books.cut()));
    members.add(member("mismatches", books.mismatches()));
    members.add(member("pendingFlushes", census.pendingFlushes()));
    return "{" + String.join(",", members) + "}\n";
  }

  private List<Metric> metrics() {
    Integrity books = server.shared().integrity();
    Census census = server.shared().census();
    List<Metric> all = new ArrayList<>();
    all.add(states(census));
    all.add(gauge("connections_open", "Connections that have not ended", server.openConnections()));
    all.add(counter("connections_accepted", "Connections accepted", server.accepted()));
    all.add(
        counter(
            "connections_refused",
            "Connections refused because their address had too many",
            server.refusedConnections()));
    all.add(
        counter(
            "accept_failures",
            "Attempts to accept that failed, for want of descriptors mostly",
            server.acceptFailures()));
    all.add(counter("connections_closed", "Connections closed in order", census.in(State.CLOSED)));
    all.add(aborts(census));
    all.add(gauge("pending_flushes", "Connections with unsent bytes", census.pendingFlushes()));
    all.add(gauge("read_buffers", "Read buffers in use", server.leasedBuffers()));
    all.add(counter("responses", "Responses begun", books.responses()));
    all.add(counter("responses_settled", "Responses wholly handed over", books.settled()));
    all.add(cuts(books));
    all.add(
        counter(
            "response_mismatches",
            "Responses that ended with something else than promised",
            books.mismatches()));
    all.add(counter("promised_bytes", "Content bytes promised by length", books.promised()));
    all.add(counter("produced_bytes", "Content bytes buffered", books.produced()));
    all.add(counter("flushed_bytes", "Content bytes the kernel took", books.handed()));
    all.add(
        counter("wire_bytes", "Bytes of responses the kernel took, heads with them", books.wire()));
    all.add(
        counter(
            "requests_unanswered",
            "Requests given up before their response began",
            census.unanswered()));
    all.add(
        counter(
            "handler_failures",
            "Handlers and responses that failed",
            server.shared().handlerFailures().sum()));
    all.add(
        counter(
            "internal_errors",
            "Impossible things that happened",
            server.shared().internalErrors().sum()));
    return all;
  }

  private static Metric states(Census census) {
    List<Sample> samples = new ArrayList<>();
    for (State state : State.values()) {
      if (!state.isFinal()) {
        samples.add(new Sample("{state=\"" + label(state) + "\"}", census.in(state)));
      }
    }
    return new Metric("heed_connections", "gauge", "Connections by state", samples);
  }

  private static Metric aborts(Census census) {
    List<Sample> samples = new ArrayList<>();
    for (CutReason reason : CutReason.values()) {
      samples.add(new Sample(label(reason), census.aborted(reason)));
    }
    return new Metric(
        "heed_connections_aborted_total", "counter", "Connections given up, by reason", samples);
  }

  private static Metric cuts(Integrity books) {
    List<Sample> samples = new ArrayList<>();
    for (CutReason reason : CutReason.values()) {
      samples.add(new Sample(label(reason), books.cut(reason)));
    }
    return new Metric("heed_responses_cut_total", "counter", "Responses cut, by reason", samples);
  }

  private static String label(CutReason reason) {
    return "{reason=\"" + reason.label() + "\"}";
  }

  private static String label(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Metric gauge(String name, String help, long value) {
    return new Metric("heed_" + name, "gauge", help, List.of(new Sample("", value)));
  }

  private static Metric counter(String name, String help, long value) {
    String full = "heed_" + name + "_total";
    return new Metric(full, "counter", help, List.of(new Sample("", value)));
  }

  private static String member(String name, long value) {
    return "\"" + name + "\":" + value;
  }
}
