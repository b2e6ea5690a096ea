package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a connection holds while it is idle, and that nothing which still matters is let go of. */
class IdleConnectionTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: h\r\n";
  private static final List<String> AT_REST =
      List.of("Connection", "OutboundBuffer", "SegmentQueue");
  private static final Handler TEXT =
      request -> CompletableFuture.completedFuture(Response.text(200, "x"));

  static Stream<Arguments> exchanges() {
    Handler reading =
        request ->
            request
                .body()
                .read()
                .thenCompose(part -> request.body().read())
                .thenApply(end -> Response.text(200, "x"));
    Handler producing =
        request ->
            CompletableFuture.completedFuture(
                new Response(
                    200,
                    Fields.EMPTY,
                    new ResponseBody.Produced(
                        -1, () -> CompletableFuture.completedFuture(BodyPart.End.PLAIN))));
    String chunks = "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nA: b\r\n\r\n";
    return Stream.of(
        Arguments.of("none", TEXT, List.of()),
        Arguments.of("one", TEXT, List.of(GET)),
        Arguments.of("in pieces", TEXT, List.of("GET / HTT", "P/1.1\r\nHost", ": h\r\n\r\n")),
        Arguments.of("pipelined", TEXT, List.of(GET + GET + GET)),
        Arguments.of("a body", reading, List.of(POST + "Content-Length: 5\r\n\r\nhe", "llo")),
        Arguments.of("a body unread", TEXT, List.of(POST + "Content-Length: 5\r\n\r\nhe", "llo")),
        Arguments.of("chunks", reading, List.of(POST + chunks)),
        Arguments.of("made on the way", producing, List.of(GET)),
        Arguments.of(
            "invited",
            reading,
            List.of(POST + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n", "hello")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exchanges")
  void holdsNothingOfWhatWasBefore(String name, Handler handler, List<String> pieces) {
    ScriptedServer server = new ScriptedServer(handler);
    server.grant(1_000_000);
    pieces.forEach(server::arrive);
    server.rest();

    assertThat(server.state()).isEqualTo(State.IDLE);
    assertThat(server.integrity().settled()).isEqualTo(server.integrity().responses());
    assertThat(heldBy(server)).containsExactlyElementsOf(AT_REST);
  }

  @Test
  void keepsWhatItWaitsForWhileAnAnswerIsOnItsWay() {
    ScriptedServer server = new ScriptedServer(TEXT);
    server.arrive(GET);
    server.rest();
    assertThat(server.state()).isEqualTo(State.IDLE);
    assertThat(heldBy(server)).contains("Dispatch", "Bytes", "ResponseAccount");

    server.grant(1_000_000);
    server.rest();
    assertThat(heldBy(server)).containsExactlyElementsOf(AT_REST);
  }

  @Test
  void keepsARequestThatItsHandlerWorksOn() {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    ScriptedServer server = new ScriptedServer(request -> answer);
    server.grant(1_000_000);
    server.arrive(GET);
    server.rest();
    answer.complete(Response.text(200, "x"));
    server.settle();
    assertThat(wire(server)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nx");
  }

  /** RFC 9112 section 2.2 has an empty line ignored, not any number of them. */
  @Test
  void remembersTheEmptyLinesBeforeARequest() {
    ScriptedServer server = new ScriptedServer(TEXT);
    server.grant(1_000_000);
    for (int i = 0; i < 4; i++) {
      server.arrive("\r\n");
      server.rest();
      assertThat(server.state()).isEqualTo(State.IDLE);
    }
    server.arrive("\r\n");
    assertThat(wire(server)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void keepsItsTimeThroughALateWakeUp() {
    ScriptedServer server = new ScriptedServer(TEXT);
    server.grant(1_000_000);
    server.arrive(GET);
    long until = server.connection().deadline();
    assertThat(until).isEqualTo(Timeouts.DEFAULT.idle().toNanos());

    server.rest();
    server.pass(until / 2);
    server.rest();
    assertThat(server.connection().deadline()).isEqualTo(until);
    server.pass(until - until / 2);
    assertThat(server.state()).isEqualTo(State.LINGERING);
  }

  @Test
  void isCountedOnce() {
    ScriptedServer server = new ScriptedServer(TEXT);
    server.grant(1_000_000);
    server.arrive(GET);
    server.rest();
    server.arrive(GET);
    assertThat(server.census().in(State.IDLE)).isEqualTo(1);
    assertThat(server.census().open()).isEqualTo(1);
  }

  private static String wire(ScriptedServer server) {
    return new String(server.transport().wire(), StandardCharsets.ISO_8859_1);
  }

  /** The classes of all objects that a connection alone keeps in memory, each once, by name. */
  private static List<String> heldBy(ScriptedServer server) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> rest = new ArrayDeque<>();
    rest.add(server.connection());
    while (!rest.isEmpty()) {
      Object object = rest.remove();
      if (seen.add(object)) {
        referents(object).filter(each -> !isShared(each)).forEach(rest::add);
      }
    }
    return seen.stream().map(each -> each.getClass().getSimpleName()).distinct().sorted().toList();
  }

  /** What belongs to everybody, to the loop, or to the transport and its script. */
  private static boolean isShared(Object object) {
    return object == null
        || object instanceof Enum
        || object instanceof ScriptedServer
        || object instanceof MemoryBudget
        || object.getClass().getName().contains("ScriptedTransport");
  }

  private static Stream<Object> referents(Object object) {
    Class<?> type = object.getClass();
    if (type.isArray()) {
      return type.getComponentType().isPrimitive() ? Stream.of() : Stream.of((Object[]) object);
    }
    if (object instanceof Iterable<?> elements) {
      Stream.Builder<Object> all = Stream.builder();
      elements.forEach(all);
      return all.build();
    }
    return type.getName().startsWith("dev.heed.") ? fields(object, type) : Stream.of();
  }

  private static Stream<Object> fields(Object object, Class<?> type) {
    Stream.Builder<Object> values = Stream.builder();
    for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          values.add(value(object, field));
        }
      }
    }
    return values.build();
  }

  private static Object value(Object object, Field field) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
