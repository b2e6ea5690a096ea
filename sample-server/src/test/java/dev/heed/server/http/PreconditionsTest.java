package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 13, in the order of section 13.2.2. */
class PreconditionsTest {
  private static final String BEFORE = "Thu, 01 Jan 2026 00:00:09 GMT";
  private static final String SAME = "Thu, 01 Jan 2026 00:00:10 GMT";
  private static final String AFTER = "Thu, 01 Jan 2026 00:00:11 GMT";

  private static final Instant MODIFIED = Instant.parse("2026-01-01T00:00:10.5Z");

  private static Preconditions conditions(String method, String fields, boolean weak) {
    return conditions(method, fields, new EntityTag(weak, "x"), Optional.of(MODIFIED));
  }

  private static Preconditions conditions(
      String method, String fields, EntityTag tag, Optional<Instant> modified) {
    StringBuilder head = new StringBuilder(method + " / HTTP/1.1\r\nHost: a\r\n");
    for (String field : fields.isEmpty() ? new String[0] : fields.split("\\|")) {
      String value = field.replace("BEFORE", BEFORE).replace("SAME", SAME).replace("AFTER", AFTER);
      head.append(value).append("\r\n");
    }
    RequestHead request = HeadOutcome.of(head + "\r\n").head();
    return new Preconditions(request, new Validators(tag, modified), MODIFIED.plusSeconds(100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '`',
      textBlock =
          """
          GET  / ``                                              / PROCEED
          GET  / If-Match: "x"                                   / PROCEED
          GET  / If-Match: *                                     / PROCEED
          GET  / If-Match: "y", "x"                              / PROCEED
          GET  / If-Match: "y"|If-Match: "x"                     / PROCEED
          GET  / If-Match:|If-Match: "x"                         / PROCEED
          GET  / If-Match: "y"                                   / FAILED
          PUT  / If-Match: "y"                                   / FAILED
          PUT  / If-Match: x                                     / FAILED
          PUT  / If-Match:                                       / FAILED
          GET  / If-Match: "x"|If-Unmodified-Since: BEFORE       / PROCEED
          GET  / If-Match: "y"|If-Unmodified-Since: AFTER        / FAILED
          PUT  / If-Unmodified-Since: BEFORE                     / FAILED
          PUT  / If-Unmodified-Since: SAME                       / PROCEED
          PUT  / If-Unmodified-Since: AFTER                      / PROCEED
          PUT  / If-Unmodified-Since: yesterday                  / PROCEED
          PUT  / If-Unmodified-Since: BEFORE|If-Unmodified-Since: BEFORE / PROCEED
          GET  / If-None-Match: "x"                              / NOT_MODIFIED
          HEAD / If-None-Match: "x"                              / NOT_MODIFIED
          PUT  / If-None-Match: "x"                              / FAILED
          GET  / If-None-Match: *                                / NOT_MODIFIED
          PUT  / If-None-Match: *                                / FAILED
          GET  / If-None-Match: "y"                              / PROCEED
          GET  / If-None-Match: "y"|If-None-Match: "x"           / NOT_MODIFIED
          GET  / If-None-Match: ,"x"                             / NOT_MODIFIED
          PUT  / If-None-Match: "y"                              / PROCEED
          GET  / If-None-Match: y                                / PROCEED
          GET  / If-None-Match: "y"|If-Modified-Since: AFTER     / PROCEED
          GET  / If-None-Match: "x"|If-Modified-Since: BEFORE    / NOT_MODIFIED
          GET  / If-Match: "y"|If-None-Match: "x"                / FAILED
          GET  / If-Match: "x"|If-None-Match: "x"                / NOT_MODIFIED
          GET  / If-Modified-Since: BEFORE                       / PROCEED
          GET  / If-Modified-Since: SAME                         / NOT_MODIFIED
          HEAD / If-Modified-Since: AFTER                        / NOT_MODIFIED
          PUT  / If-Modified-Since: SAME                         / PROCEED
          GET  / If-Modified-Since: soon                         / PROCEED
          GET  / If-Unmodified-Since: AFTER|If-Modified-Since: SAME / NOT_MODIFIED
          GET  / If-Unmodified-Since: BEFORE|If-Modified-Since: SAME / FAILED
          """)
  void evaluates(String method, String fields, Preconditions.Outcome outcome) {
    assertThat(conditions(method, fields, false).evaluate()).isEqualTo(outcome);
  }

  /** Sections 13.1.1 and 13.1.2: strong comparison for the one, weak for the other. */
  @Test
  void comparesWeakTags() {
    assertThat(conditions("GET", "If-Match: W/\"x\"", true).evaluate())
        .isEqualTo(Preconditions.Outcome.FAILED);
    assertThat(conditions("GET", "If-None-Match: W/\"x\"", false).evaluate())
        .isEqualTo(Preconditions.Outcome.NOT_MODIFIED);
    assertThat(conditions("GET", "If-Range: W/\"x\"", true).rangeApplies()).isFalse();
  }

  /** Section 13.1.5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '`',
      textBlock =
          """
          Range: bytes=0-          / true
          If-Range: "x"            / true
          If-Range: "y"            / false
          If-Range: "x", "y"       / false
          If-Range: "x",           / false
          If-Range: ,"x"           / false
          If-Range: "x"|If-Range: "x" / false
          If-Range: SAME           / true
          If-Range: BEFORE         / false
          If-Range: AFTER          / false
          If-Range: x              / false
          If-Range: *              / false
          """)
  void decidesAboutRanges(String fields, boolean applies) {
    assertThat(conditions("GET", fields, false).rangeApplies()).isEqualTo(applies);
  }

  /**
   * Sections 13.1.3 to 13.1.5: without a date of its own a representation is compared with none.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "If-Modified-Since: SAME",
        "If-Modified-Since: AFTER",
        "If-Unmodified-Since: BEFORE",
        "If-Range: SAME"
      })
  void aDateOfAnUnsettledFileIsNoValidator(String field) {
    Preconditions unsettled = conditions("GET", field, new EntityTag(true, "x"), Optional.empty());
    assertThat(unsettled.evaluate()).isEqualTo(Preconditions.Outcome.PROCEED);
    assertThat(unsettled.rangeApplies()).isEqualTo(!field.startsWith("If-Range"));
  }
}
