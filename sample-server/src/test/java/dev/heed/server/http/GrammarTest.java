package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small rules, over every character that there is where that decides. */
class GrammarTest {
  private static final String TOKEN_CHARS =
      "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** RFC 9110 section 5.6.2. */
  @Test
  void knowsTokens() {
    for (int c = 0; c <= 0xFFFF; c++) {
      boolean expected = TOKEN_CHARS.indexOf(c) >= 0;
      assertThat(Grammar.isToken("a" + (char) c)).as("%x", c).isEqualTo(expected);
      assertThat(Grammar.isToken((char) c + "a")).as("%x", c).isEqualTo(expected);
    }
    assertThat(Grammar.isToken("")).isFalse();
  }

  @Test
  void knowsLettersAndDigits() {
    for (int c = 0; c <= 0xFFFF; c++) {
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      assertThat(Grammar.isAlpha((char) c)).as("%x", c).isEqualTo(letter);
      assertThat(Grammar.isDigit((char) c)).as("%x", c).isEqualTo("0123456789".indexOf(c) >= 0);
    }
  }

  /** RFC 9110 section 5.5: tab, space, visible characters, and what one byte has beyond ASCII. */
  @Test
  void knowsFieldText() {
    for (int c = 0; c <= 0xFFFF; c++) {
      boolean expected = c == '\t' || c >= 0x20 && c != 0x7F && c <= 0xFF;
      assertThat(Grammar.isFieldText("a" + (char) c)).as("%x", c).isEqualTo(expected);
    }
    assertThat(Grammar.isFieldText("")).isTrue();
  }

  /** {@code trim()} would take every control character, {@code strip()} every space of Unicode. */
  @Test
  void stripsSpacesAndTabsOnly() {
    for (int c = 0; c <= 0xFFFF; c++) {
      String text = (char) c + "a" + (char) c;
      String expected = c == ' ' || c == '\t' ? "a" : text;
      assertThat(Grammar.stripOws(text)).as("%x", c).isEqualTo(expected);
    }
    assertThat(Grammar.stripOws(" \t a \t b\t\t ")).isEqualTo("a \t b");
    assertThat(Grammar.stripOws(" \t ")).isEmpty();
    assertThat(Grammar.stripOws("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "007, 7",
    "1234567890, 1234567890",
    "9223372036854775806, 9223372036854775806",
    "9223372036854775807, 9223372036854775807",
    "9223372036854775808, 9223372036854775807",
    "9223372036854775810, 9223372036854775807",
    "18446744073709551617, 9223372036854775807",
    "99999999999999999999999999, 9223372036854775807"
  })
  void readsDecimals(String text, long value) {
    assertThat(Grammar.decimal(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+5",
        "-5",
        " 5",
        "5 ",
        "5a",
        "0x5",
        "1e3",
        "1_0",
        "/",
        ":",
        "99999999999999999999x"
      })
  void readsNothingElseAsDecimals(String text) {
    assertThat(Grammar.decimal(text)).isEqualTo(-1);
  }

  @Test
  void readsDigitsOfNoOtherScript() {
    for (int c = 0; c <= 0xFFFF; c++) {
      int decimal = c >= '0' && c <= '9' ? c - '0' : -1;
      assertThat(Grammar.decimal("" + (char) c)).as("%x", c).isEqualTo(decimal);
      int hex = c < 128 ? Character.digit(c, 16) : -1;
      assertThat(Grammar.hexDigit((char) c)).as("%x", c).isEqualTo(hex);
    }
  }

  /** RFC 3986 section 2.1. */
  @Test
  void readsEscapes() {
    assertThat(Grammar.escapedOctet("%2F", 0)).isEqualTo('/');
    assertThat(Grammar.escapedOctet("x%fe", 1)).isEqualTo(0xFE);
    assertThat(Grammar.escapedOctet("%00", 0)).isZero();
    for (String text : new String[] {"", "%", "%2", "2F", "x2F", "%+1", "%1-", "% 1"}) {
      assertThat(Grammar.escapedOctet(text, 0)).as(text).isEqualTo(-1);
    }
  }
}
