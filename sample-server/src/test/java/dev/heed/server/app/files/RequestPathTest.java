package dev.heed.server.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names a path stands for, and which paths stand for no file. */
class RequestPathTest {
  static Stream<Arguments> paths() {
    return Stream.of(
        arguments("/", List.of(), true),
        arguments("/a", List.of("a"), false),
        arguments("/a/", List.of("a"), true),
        arguments("/a/b.c", List.of("a", "b.c"), false),
        arguments("/a%20b", List.of("a b"), false),
        arguments("/%61", List.of("a"), false),
        arguments("/%2561", List.of("%61"), false),
        arguments("/%C3%a9%e2%82%AC", List.of("\u00e9\u20ac"), false),
        arguments("/a..b", List.of("a..b"), false),
        arguments("/a..", List.of("a.."), false),
        arguments("/.well-known/a", List.of(".well-known", "a"), false),
        arguments("/a:b@c+d", List.of("a:b@c+d"), false));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void takesPathsApart(String path, List<String> names, boolean directory) {
    assertThat(RequestPath.parse(path)).contains(new RequestPath(names, directory));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "a",
        "//",
        "//a",
        "/a//b",
        "/a//",
        "/.",
        "/..",
        "/../a",
        "/a/..",
        "/a/../b",
        "/./a",
        "/%2e",
        "/%2e%2e/a",
        "/.%2e/a",
        "/%2E./a",
        "/..%2fa",
        "/a%2fb",
        "/%2fetc",
        "/a%2F..%2Fb",
        "/a%5cb",
        "/..%5ca",
        "/a\\b",
        "/%00",
        "/a%00.txt",
        "/a%0ab",
        "/a%1fb",
        "/a%7f",
        "/.git/config",
        "/a/.env",
        "/.well-known.",
        "/%ff",
        "/%c0%ae%c0%ae/a",
        "/%c0%af",
        "/%ed%a0%80",
        "/%e2%82",
        "/%f4%90%80%80",
        "/%",
        "/%4",
        "/%4g",
        "/%+1"
      })
  void findsNoFile(String path) {
    assertThat(RequestPath.parse(path)).isEmpty();
  }
}
