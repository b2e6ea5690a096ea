package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTest {
  @Test
  void writesObjectsInTheirOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", List.of(1, true, "x"));
    map.put("a", Map.of());
    map.put("m", List.of());

    assertThat(Json.write(map)).isEqualTo("{\"z\":[1,true,\"x\"],\"a\":{},\"m\":[]}");
  }

  @Test
  void escapesWhatMustBeEscaped() {
    assertThat(Json.write("\" \\ \n \r \t \u0000 \u001f \u007f ü"))
        .isEqualTo("\"\\\" \\\\ \\n \\r \\t \\u0000 \\u001f \u007f ü\"");
  }

  @Test
  void writesSurrogatesSoThatEveryEncodingTakesThem() {
    assertThat(Json.write("\ud83d\ude00 \ud83d")).isEqualTo("\"\\ud83d\\ude00 \\ud83d\"");
  }
}
