package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseMismatchTest {
  private static final String EVENT = "dev.heed.ResponseMismatch";

  @TempDir Path directory;

  @Test
  void aCutResponseIsAnEventWithNumbersAndNoPayload() throws Exception {
    Path file = directory.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.enable(EVENT);
      recording.start();
      cutOneAndServeOne();
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals(EVENT))
            .toList();
    assertThat(events).hasSize(1);
    RecordedEvent event = events.get(0);
    assertThat(event.getLong("promised")).isEqualTo(14_991_808);
    assertThat(event.getLong("handed")).isLessThan(14_991_808);
    assertThat(event.getLong("produced")).isGreaterThanOrEqualTo(event.getLong("handed"));
    assertThat(event.getString("end")).isEqualTo("peer_gone");
    assertThat(event.getFields().stream().map(field -> field.getName()))
        .containsExactlyInAnyOrder(
            "startTime",
            "duration",
            "eventThread",
            "stackTrace",
            "promised",
            "produced",
            "handed",
            "end");
    assertThat(event.getStackTrace()).isNull();
  }

  private static void cutOneAndServeOne() throws Exception {
    try (TestServer server = TestServer.start(SampleHandlers.withoutFiles())) {
      TestClient cut = TestClient.connect(server.tcp());
      cut.send("GET /bytes/14991808 HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
      cut.reset();
      try (TestClient whole = TestClient.connect(server.tcp())) {
        whole.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
      }
      server.expectEmpty();
    }
  }
}
