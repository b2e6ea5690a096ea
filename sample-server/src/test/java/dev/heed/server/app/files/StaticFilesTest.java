package dev.heed.server.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heed.server.app.files.FileAnswer.Slice;
import dev.heed.server.http.Fields;
import dev.heed.server.http.HttpDate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent for which request, in a directory with everything that is tricky. */
class StaticFilesTest {
  private static final Instant MODIFIED = Instant.parse("2026-01-01T00:00:10.000000255Z");
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  /** Seconds and nanoseconds of the change, and the size. */
  private static final String TAG = "\"6955b90a.ff-a\"";

  @TempDir private Path directory;
  private Path root;
  private Path ten;
  private StaticFiles files;
  private final List<FileAnswer> answers = new ArrayList<>();
  private final List<FileChannel> opened = new ArrayList<>();

  @AfterEach
  void release() {
    answers.forEach(FileAnswer::release);
    assertThat(opened).noneMatch(FileChannel::isOpen);
  }

  @BeforeEach
  void fill() throws IOException {
    root = Files.createDirectory(directory.resolve("root")).toRealPath();
    ten = write("ten.txt", "0123456789");
    write("sub/index.html", "<p>");
    write("empty", "");
    write("a b\u00e9.json", "{}");
    write(".env", "secret");
    Files.createDirectory(root.resolve("bare"));
    Files.writeString(directory.resolve("secret"), "secret");
    Files.writeString(Files.createDirectory(directory.resolve("root2")).resolve("x"), "secret");
    Files.createSymbolicLink(root.resolve("out"), directory.resolve("secret"));
    Files.createSymbolicLink(root.resolve("outdir"), directory);
    Files.createSymbolicLink(root.resolve("sibling"), directory.resolve("root2"));
    Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
    Files.createSymbolicLink(root.resolve("in"), Path.of("ten.txt"));
    Files.createSymbolicLink(
        Files.createDirectory(root.resolve("trap")).resolve("index.html"),
        directory.resolve("secret"));
    files = files(FileOpener.NO_LINKS);
  }

  private StaticFiles files(FileOpener opener) throws IOException {
    FileOpener noting =
        file -> {
          FileChannel channel = opener.open(file);
          opened.add(channel);
          return channel;
        };
    return new StaticFiles(root, Clock.fixed(NOW, ZoneOffset.UTC), noting);
  }

  private Path write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
  }

  private FileAnswer get(String target, String fields) throws IOException {
    return ask("GET", target, fields);
  }

  private FileAnswer ask(String method, String target, String fields) throws IOException {
    FileAnswer answer = files.answer(Requests.of(method, target, fields));
    answers.add(answer);
    return answer;
  }

  /** A slice of a file, wherever that is open. */
  private record Piece(Path file, long offset, long length) {}

  private static List<Object> parts(FileAnswer answer) {
    return answer.parts().stream().map(StaticFilesTest::piece).toList();
  }

  private static Object piece(FileAnswer.Part part) {
    return part instanceof Slice slice
        ? new Piece(slice.file().path(), slice.offset(), slice.length())
        : part;
  }

  private static String read(Slice slice) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) slice.length());
    assertThat(slice.file().channel().read(bytes, slice.offset())).isEqualTo((int) slice.length());
    return new String(bytes.array(), StandardCharsets.US_ASCII);
  }

  @Test
  void sendsAFile() throws IOException {
    Fields fields =
        Fields.of(
            "ETag", TAG,
            "Last-Modified", "Thu, 01 Jan 2026 00:00:10 GMT",
            "Accept-Ranges", "bytes",
            "X-Content-Type-Options", "nosniff",
            "Content-Type", "text/plain; charset=utf-8");
    for (FileAnswer answer :
        List.of(get("/ten.txt", ""), get("/ten.txt?x=../y", ""), ask("HEAD", "/ten.txt", ""))) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.fields()).isEqualTo(fields);
      assertThat(parts(answer)).containsExactly(new Piece(ten, 0, 10));
      assertThat(answer.length()).isEqualTo(10);
    }
  }

  @Test
  void sendsAnEmptyFile() throws IOException {
    FileAnswer answer = get("/empty", "Range: bytes=0-");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.parts()).isEmpty();
    assertThat(answer.length()).isZero();
    assertThat(answer.fields().first("Content-Type")).contains("application/octet-stream");
  }

  @ParameterizedTest
  @CsvSource({
    "/in, ten.txt",
    "/a%20b%C3%A9.json, a b\u00e9.json",
    "/sub/, sub/index.html",
    "/sub/index.html, sub/index.html"
  })
  void findsFiles(String target, String file) throws IOException {
    FileAnswer answer = get(target, "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.file().orElseThrow().path()).isEqualTo(root.resolve(file));
  }

  /** Nothing of what is outside, and nothing about whether it is there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/missing",
        "/out",
        "/outdir/secret",
        "/outdir/",
        "/outdir",
        "/sibling/x",
        "/loop",
        "/trap/",
        "/bare/",
        "/",
        "/.env",
        "/../secret",
        "/%2e%2e/secret",
        "/..%2fsecret",
        "/ten.txt/",
        "/ten.txt/x",
        "/ten.txt%00",
        "/sub//index.html",
        "/outdir/root/ten.txt/x",
        "//secret",
        "http://a/../secret"
      })
  void findsNothing(String target) throws IOException {
    FileAnswer answer = get(target, "");
    assertThat(answer)
        .isEqualTo(
            new FileAnswer(
                404,
                Fields.of(
                    "Content-Type",
                    "text/plain; charset=utf-8",
                    "X-Content-Type-Options",
                    "nosniff"),
                List.of(new FileAnswer.Text("404 Not Found\n"))));
  }

  /** A link out of the root and back in ends inside it. */
  @Test
  void judgesWhereALinkEnds() throws IOException {
    assertThat(parts(get("/outdir/root/ten.txt", ""))).containsExactly(new Piece(ten, 0, 10));
  }

  @Test
  void survivesNamesThatNoFileSystemTakes() throws IOException {
    assertThat(get("/" + "a".repeat(5000), "").status()).isEqualTo(404);
  }

  @Test
  void opensNoPipe() throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
    assertThat(mkfifo.waitFor()).isZero();
    assertThat(get("/pipe", "").status()).isEqualTo(404);
  }

  /** For everybody but the superuser, who can read everything. */
  @Test
  void promisesNoFileThatItCannotRead() throws IOException {
    assumeTrue(ten.toFile().setReadable(false) && !Files.isReadable(ten));
    assertThat(get("/ten.txt", "").status()).isEqualTo(404);
  }

  @Test
  void redirectsToDirectories() throws IOException {
    assertThat(get("/sub", "").status()).isEqualTo(308);
    assertThat(get("/sub", "").fields().first("Location")).contains("/sub/");
    assertThat(get("/sub?a=b", "").fields().first("Location")).contains("/sub/?a=b");
    assertThat(get("/%73ub", "").fields().first("Location")).contains("/%73ub/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "get"})
  void servesNoOtherMethod(String method) throws IOException {
    FileAnswer answer = ask(method, "/ten.txt", "");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.fields().first("Allow")).contains("GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          If-None-Match: "6955b90a.ff-a"                   ; 304
          If-None-Match: W/"6955b90a.ff-a"                 ; 304
          If-None-Match: "x"                               ; 200
          If-Modified-Since: Thu, 01 Jan 2026 00:00:10 GMT ; 304
          If-Modified-Since: Thu, 01 Jan 2026 00:00:09 GMT ; 200
          If-Match: "x"                                    ; 412
          If-Unmodified-Since: Thu, 01 Jan 2026 00:00:09 GMT ; 412
          If-None-Match: "6955b90a.ff-a"|Range: bytes=0-1  ; 304
          If-Range: "6955b90a.ff-a"|Range: bytes=0-1       ; 206
          If-Range: "x"|Range: bytes=0-1                   ; 200
          """)
  void obeysConditions(String fields, int status) throws IOException {
    FileAnswer answer = get("/ten.txt", fields);
    assertThat(answer.status()).isEqualTo(status);
    if (status == 304) {
      assertThat(answer.parts()).isEmpty();
      assertThat(answer.fields())
          .isEqualTo(Fields.of("ETag", TAG, "Last-Modified", "Thu, 01 Jan 2026 00:00:10 GMT"));
    }
  }

  @Test
  void knowsEveryVersionByItsTag() throws IOException {
    Files.writeString(ten, "01234567890");
    Files.setLastModifiedTime(ten, FileTime.from(MODIFIED));
    assertThat(get("/ten.txt", "").fields().first("ETag")).contains("\"6955b90a.ff-b\"");
    Files.setLastModifiedTime(ten, FileTime.from(MODIFIED.plusNanos(1)));
    assertThat(get("/ten.txt", "").fields().first("ETag")).contains("\"6955b90a.100-b\"");
  }

  /**
   * RFC 9110 section 8.8.2.2: what may change again within the same instant is no strong validator.
   */
  @Test
  void trustsNoFileThatHasJustChanged() throws IOException {
    Files.setLastModifiedTime(ten, FileTime.from(NOW.minus(Duration.ofSeconds(2))));
    FileAnswer young = get("/ten.txt", "");
    assertThat(young.fields().first("ETag")).get().asString().startsWith("W/\"");
    assertThat(young.fields().contains("Last-Modified")).isFalse();
    Files.setLastModifiedTime(ten, FileTime.from(NOW.minus(Duration.ofMillis(2001))));
    FileAnswer settled = get("/ten.txt", "");
    assertThat(settled.fields().first("ETag")).get().asString().startsWith("\"");
    assertThat(settled.fields().contains("Last-Modified")).isTrue();
  }

  /** Nobody was told that date, and the file may be another one at the end of that second. */
  @ParameterizedTest
  @CsvSource({
    "If-Range: DATE|Range: bytes=0-1, 200",
    "If-Modified-Since: DATE, 200",
    "If-Unmodified-Since: Thu@ 01 Jan 2026 00:00:09 GMT, 200"
  })
  void aDateOfAFileThatHasJustChangedIsNoValidator(String fields, int status) throws IOException {
    Instant modified = NOW.minus(Duration.ofSeconds(1));
    Files.setLastModifiedTime(ten, FileTime.from(modified));
    String lines = fields.replace("DATE", HttpDate.format(modified)).replace('@', ',');
    assertThat(get("/ten.txt", lines).status()).isEqualTo(status);
    Files.setLastModifiedTime(ten, FileTime.from(modified.minus(Duration.ofDays(1))));
    String settled = HttpDate.format(modified.minus(Duration.ofDays(1)));
    assertThat(get("/ten.txt", fields.replace("DATE", settled).replace('@', ',')).status())
        .isNotEqualTo(status);
  }

  @Test
  void sendsARange() throws IOException {
    FileAnswer answer = get("/ten.txt", "Range: bytes=3-4");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.fields().first("Content-Range")).contains("bytes 3-4/10");
    assertThat(answer.fields().first("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(answer.fields().first("ETag")).contains(TAG);
    assertThat(parts(answer)).containsExactly(new Piece(ten, 3, 2));
    assertThat(parts(get("/ten.txt", "Range: bytes=3-3,99-")))
        .containsExactly(new Piece(ten, 3, 1));
  }

  /** RFC 9110 section 14.6. */
  @Test
  void sendsSeveralRanges() throws IOException {
    FileAnswer answer = get("/ten.txt", "Range: bytes=0-1, -3");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.fields().contains("Content-Range")).isFalse();
    String type = answer.fields().first("Content-Type").orElseThrow();
    assertThat(type).matches("multipart/byteranges; boundary=[0-9a-f-]{36}");
    StringBuilder body = new StringBuilder();
    for (FileAnswer.Part part : answer.parts()) {
      String piece =
          part instanceof Slice slice
              ? read(slice)
              : new String(((FileAnswer.Text) part).bytes(), StandardCharsets.US_ASCII);
      assertThat(part.length()).isEqualTo(piece.length());
      body.append(piece);
    }
    String boundary = type.substring(type.indexOf('=') + 1);
    assertThat(body.toString().replace(boundary, "B").replace("\r\n", "|"))
        .isEqualTo(
            "--B|Content-Type: text/plain; charset=utf-8|Content-Range: bytes 0-1/10||01"
                + "|--B|Content-Type: text/plain; charset=utf-8|Content-Range: bytes 7-9/10||789"
                + "|--B--|");
    assertThat(answer.length()).isEqualTo(body.length());
    assertThat(get("/ten.txt", "Range: bytes=0-1, -3").fields().first("Content-Type"))
        .get()
        .isNotEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=10-", "bytes=0-9,0-9", "bytes=0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0"})
  void refusesRanges(String range) throws IOException {
    FileAnswer answer = get("/ten.txt", "Range: " + range);
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.fields().first("Content-Range")).contains("bytes */10");
    assertThat(answer.parts()).containsExactly(new FileAnswer.Text("416 Range Not Satisfiable\n"));
  }

  /** RFC 9110 section 14.2: only for GET. */
  @Test
  void sendsNoRangeForHead() throws IOException {
    FileAnswer answer = ask("HEAD", "/ten.txt", "Range: bytes=3-4");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.length()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, text/html; charset=utf-8",
    "a.HTML, text/html; charset=utf-8",
    ".html, text/html; charset=utf-8",
    "a.tar.gz, application/gzip",
    "a.svg, image/svg+xml",
    "html, application/octet-stream",
    "a., application/octet-stream",
    "a.html.exe, application/octet-stream"
  })
  void typesByName(String name, String type) {
    assertThat(ContentTypes.of(name)).isEqualTo(type);
  }

  @Test
  void wantsARoot() {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> new StaticFiles(missing, Clock.systemUTC()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void holdsNoFileOpenThatItDoesNotSend() throws IOException {
    for (String fields : List.of("If-None-Match: *", "If-Match: \"x\"", "Range: bytes=10-")) {
      assertThat(get("/ten.txt", fields).file()).isEmpty();
    }
    assertThat(get("/empty", "").file()).isEmpty();
    assertThat(opened).hasSize(4).noneMatch(FileChannel::isOpen);
  }
}
