package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Order, names without case, lists, and what may not get in. */
class FieldsTest {
  private static final Fields FIELDS = Fields.of("A", "1", "b", "2", "a", "3");

  @Test
  void keepsOrderAndSpelling() {
    assertThat(FIELDS.size()).isEqualTo(3);
    assertThat(FIELDS.name(2)).isEqualTo("a");
    assertThat(FIELDS.value(1)).isEqualTo("2");
    assertThat(FIELDS).hasToString("A: 1\nb: 2\na: 3\n");
  }

  @Test
  void keepsAnyNumber() {
    Fields.Builder builder = Fields.builder();
    for (int i = 0; i < 100; i++) {
      builder.addChecked("N" + i, "v" + i);
    }
    Fields fields = builder.build();
    assertThat(fields.size()).isEqualTo(100);
    for (int i = 0; i < 100; i++) {
      assertThat(fields.all("n" + i)).containsExactly("v" + i);
    }
  }

  @Test
  void findsNamesWithoutRegardToCase() {
    assertThat(FIELDS.first("a")).contains("1");
    assertThat(FIELDS.first("B")).contains("2");
    assertThat(FIELDS.first("c")).isEmpty();
    assertThat(FIELDS.all("A")).containsExactly("1", "3");
    assertThat(FIELDS.all("c")).isEmpty();
    assertThat(FIELDS.joined("a")).contains("1, 3");
    assertThat(FIELDS.joined("c")).isEmpty();
    assertThat(FIELDS.contains("a")).isTrue();
    assertThat(FIELDS.contains("B")).isTrue();
    assertThat(FIELDS.contains("AB")).isFalse();
  }

  /** RFC 9110 section 5.6.1. */
  @Test
  void splitsLists() {
    Fields fields =
        Fields.of(
            "A", "b, c ,,\td", "a", "", "A", ",", "A", "\"e, \\\", f\", g\\,h", "A", "i;j=\"k");
    assertThat(fields.list("a"))
        .containsExactly("b", "c", "d", "\"e, \\\", f\"", "g\\", "h", "i;j=\"k");
    assertThat(fields.list("x")).isEmpty();
    assertThat(fields.hasToken("A", "C")).isTrue();
    assertThat(fields.hasToken("A", "b, c")).isFalse();
    assertThat(fields.hasToken("x", "b")).isFalse();
  }

  @Test
  void buildsOnWhatIsThere() {
    Fields.Builder builder = FIELDS.toBuilder().set("a", "4").add("B", "5");
    assertThat(builder.build()).isEqualTo(Fields.of("b", "2", "a", "4", "B", "5"));
    Fields before = builder.build();
    assertThat(builder.remove("b").build()).isEqualTo(Fields.of("a", "4"));
    assertThat(before.size()).isEqualTo(3);
    assertThat(FIELDS.size()).isEqualTo(3);
    assertThat(Fields.EMPTY.size()).isZero();
  }

  @Test
  void isEqualByLines() {
    assertThat(Fields.of("A", "1"))
        .isEqualTo(Fields.of("A", "1"))
        .hasSameHashCodeAs(Fields.of("A", "1"));
    assertThat(Fields.of("A", "1"))
        .isNotEqualTo(Fields.of("A", "2"))
        .isNotEqualTo(Fields.of("B", "1"));
    assertThat(Fields.of("A", "1").hashCode()).isNotEqualTo(Fields.of("A", "2").hashCode());
    assertThat(Fields.of("A", "1").equals(new Object())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "A ", "A:", "A\r\n", "A\nB", "\u00e9", "A\0", "(A)"})
  void letsNoSuchNameIn(String name) {
    assertThatThrownBy(() -> Fields.of(name, "a")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nB: c",
        "a\nB: c",
        "a\rB",
        "\r\n",
        "a\0",
        "\u0100",
        "\u010a",
        "\u560a",
        " a",
        "a ",
        "\t",
        "\u007f"
      })
  void letsNoSuchValueIn(String value) {
    assertThatThrownBy(() -> Fields.of("A", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(value);
    assertThatThrownBy(() -> Fields.builder().set("A", value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wantsPairs() {
    assertThatThrownBy(() -> Fields.of("A")).isInstanceOf(IllegalArgumentException.class);
  }
}
