package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.http.RangeHeader.ByteRange;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 14. */
class RangeHeaderTest {
  private static RangeHeader of(String value, long size) {
    return RangeHeader.of(Fields.of("Range", value), size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-9       | 0+10",
        "bytes=0-        | 0+10",
        "bytes=0-99      | 0+10",
        "bytes=9-9       | 9+1",
        "bytes=9-        | 9+1",
        "BYTES=3-4       | 3+2",
        "bytes=-1        | 9+1",
        "bytes=-10       | 0+10",
        "bytes=-11       | 0+10",
        "bytes=0-9223372036854775807    | 0+10",
        "bytes=-99999999999999999999999 | 0+10",
        "bytes=0-99999999999999999999   | 0+10",
        "bytes=0-1,3-4   | 0+2 3+2",
        "bytes= 8-9 ,,0-0| 8+2 0+1",
        "bytes=0-1,0-1   | 0+2 0+2",
        "bytes=0-4,5-9   | 0+5 5+5",
        "bytes=2-3,10-   | 2+2",
        "bytes=-0,2-2    | 2+1"
      })
  void findsParts(String value, String expected) {
    List<ByteRange> ranges =
        Arrays.stream(expected.split(" "))
            .map(part -> part.split("\\+"))
            .map(part -> new ByteRange(Long.parseLong(part[0]), Long.parseLong(part[1])))
            .collect(Collectors.toList());
    assertThat(of(value, 10)).isEqualTo(new RangeHeader.Parts(ranges));
  }

  /** Section 14.2: what cannot be understood is as if it were not there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=,",
        "lines=0-1",
        "bytes =0-1",
        "bytes=5",
        "bytes=-",
        "bytes=5-3",
        "bytes=a-b",
        "bytes=0-b",
        "bytes=+0-1",
        "bytes=0-+1",
        "bytes=--1",
        "bytes=0-1,x",
        "bytes=0 - 1",
        "bytes=0-1;2-3",
        "bytes=\u00b2-",
        "bytes=0-1, bytes=2-3"
      })
  void sendsTheWhole(String value) {
    assertThat(of(value, 10)).isEqualTo(new RangeHeader.Whole());
  }

  @Test
  void sendsTheWholeOfNothing() {
    assertThat(of("bytes=0-", 0)).isEqualTo(new RangeHeader.Whole());
    assertThat(of("bytes=-5", 0)).isEqualTo(new RangeHeader.Whole());
    assertThat(RangeHeader.of(Fields.EMPTY, 10)).isEqualTo(new RangeHeader.Whole());
    assertThat(RangeHeader.of(Fields.of("Range", "bytes=0-1", "Range", "bytes=2-3"), 10))
        .isEqualTo(new RangeHeader.Whole());
  }

  /** Section 15.5.17: nothing there, too many, or more than there is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=10-",
        "bytes=10-11,99-",
        "bytes=-0",
        "bytes=99999999999999999999-",
        "bytes=0-,0-",
        "bytes=0-9,5-5"
      })
  void satisfiesNone(String value) {
    assertThat(of(value, 10)).isEqualTo(new RangeHeader.NotSatisfiable());
  }

  @Test
  void boundsTheNumber() {
    String sixteen = "bytes=" + "0-0,".repeat(16);
    assertThat(((RangeHeader.Parts) of(sixteen, 100)).ranges()).hasSize(16);
    assertThat(of(sixteen + "0-0", 100)).isEqualTo(new RangeHeader.NotSatisfiable());
  }

  @Test
  void writesContentRange() {
    assertThat(new ByteRange(3, 2).contentRange(10)).isEqualTo("bytes 3-4/10");
  }
}
