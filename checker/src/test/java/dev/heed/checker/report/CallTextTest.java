package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.b(c)                        | a.b(c)
          a . b ( c , d )               | a.b(c,d)
          new  Foo ( )                  | new Foo()
          a.b(/* why */ c)              | a.b(c)
          return/**/x                   | return x
          f(x -> x instanceof  Y)       | f(x->x instanceof Y)
          f("a  // b", ' ', "\\"  /*")  | f("a  // b",' ',"\\"  /*")
          a.b(/*/ why */ c)             | a.b(c)
          a.b(/* never closed           | a.b(
          a.b("never closed             | a.b("never closed
          """)
  void forgetsFormattingAndComments(String source, String expected) {
    assertThat(CallText.of(source)).isEqualTo(expected);
  }

  @Test
  void forgetsLineCommentsAndLineBreaks() {
    assertThat(CallText.of("a // why\r\n    .b()\n\t.c() // end")).isEqualTo("a.b().c()");
    assertThat(CallText.of(" /* why */ a.b()")).isEqualTo("a.b()");
  }

  @Test
  void keepsTextBlocksOnOneLine() {
    assertThat(CallText.of("f(\"\"\"\n   a \"b\"\n   \"\"\"  , c)"))
        .isEqualTo("f(\"\"\"\\n   a \"b\"\\n   \"\"\",c)");
  }

  @Test
  void keepsWhatLooksLikeACommentInATextBlock() {
    assertThat(CallText.of("f(\"\"\"\n a \" b // c\n \"\"\" )"))
        .isEqualTo("f(\"\"\"\\n a \" b // c\\n \"\"\")");
  }

  @Test
  void tellsLongCallsApartThatBeginAlike() {
    String start = "f(" + "a,".repeat(80);
    String one = CallText.of(start + "1)");

    assertThat(one).hasSize(109).isNotEqualTo(CallText.of(start + "2)"));
    assertThat(CallText.of(start.replace(",", " ,\n") + "1)")).isEqualTo(one);
  }

  @Test
  void showsACallOfExactlyTheLongestLengthInFull() {
    String call = "f(" + "a".repeat(97) + ")";
    assertThat(CallText.of(call)).isEqualTo(call).hasSize(100);
  }
}
