package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 8.8.3. */
class EntityTagTest {
  private static EntityTag strong(String opaque) {
    return new EntityTag(false, opaque);
  }

  private static EntityTag weak(String opaque) {
    return new EntityTag(true, opaque);
  }

  /** The table of section 8.8.3.2. */
  @Test
  void compares() {
    assertThat(weak("1").strongEquals(weak("1"))).isFalse();
    assertThat(weak("1").weakEquals(weak("1"))).isTrue();
    assertThat(weak("1").strongEquals(weak("2"))).isFalse();
    assertThat(weak("1").weakEquals(weak("2"))).isFalse();
    assertThat(weak("1").strongEquals(strong("1"))).isFalse();
    assertThat(strong("1").strongEquals(weak("1"))).isFalse();
    assertThat(weak("1").weakEquals(strong("1"))).isTrue();
    assertThat(strong("1").strongEquals(strong("1"))).isTrue();
    assertThat(strong("1").weakEquals(strong("1"))).isTrue();
    assertThat(strong("1").strongEquals(strong("2"))).isFalse();
  }

  @Test
  void reads() {
    assertThat(EntityTag.parseList("\"a\"").orElseThrow()).containsExactly(strong("a"));
    assertThat(EntityTag.parseList("W/\"a\" ,\t\"\",, \"b,\\\",").orElseThrow())
        .containsExactly(weak("a"), strong(""), strong("b,\\"));
    assertThat(EntityTag.parseList("\"!#~\u0080\u00ff\"").orElseThrow())
        .containsExactly(strong("!#~\u0080\u00ff"));
  }

  /** Section 5.6.1.2; a field line without a value, joined with others, is an element like that. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"a\",W/\"b\"",
        ", \"a\", W/\"b\"",
        " ,\t, ,\"a\",W/\"b\"",
        "\"a\",, ,W/\"b\"",
        "\"a\",W/\"b\" , ,"
      })
  void emptyElementsAnywhereAreIgnored(String text) {
    assertThat(EntityTag.parseList(text)).contains(List.of(strong("a"), weak("b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        ",,",
        ", a",
        "a",
        "\"",
        "\"a",
        "a\"",
        "W/",
        "W/a",
        "w/\"a\"",
        "W/ \"a\"",
        "\"a b\"",
        "\"a\" \"b\"",
        "\"a\"\"b\"",
        "\"a\"x",
        "\"a\", x",
        "\"\u007f\"",
        "*",
        "W/\""
      })
  void readsNothingElse(String text) {
    assertThat(EntityTag.parseList(text)).isEmpty();
  }

  @Test
  void writes() {
    assertThat(strong("a")).hasToString("\"a\"");
    assertThat(weak("a")).hasToString("W/\"a\"");
    assertThatThrownBy(() -> strong("a\"b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> strong("a b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> strong("a\u0100")).isInstanceOf(IllegalArgumentException.class);
  }
}
