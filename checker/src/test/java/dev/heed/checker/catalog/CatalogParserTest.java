package dev.heed.checker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of catalog files, and what is said of a line that is not in it. */
final class CatalogParserTest {
  private final List<String> problems = new ArrayList<>();

  @Test
  void readsALineAboutAType() {
    assertThat(parse("async java.util.concurrent.Future"))
        .containsExactly(
            new Model(
                Role.ASYNC, "java.util.concurrent.Future", "", Optional.empty(), Map.of(), "f:1"));
    assertThat(parse("async a.B").get(0).isType()).isTrue();
  }

  @Test
  void readsALineAboutEveryOverload() {
    Model model = parse("may-drop a.B#c").get(0);

    assertThat(model.member()).isEqualTo("c");
    assertThat(model.isType()).isFalse();
    assertThat(model.parameters()).isEmpty();
  }

  @Test
  void readsAnOverloadWithoutParameters() {
    assertThat(parse("tells a.B#position()").get(0).parameters()).contains(List.of());
    assertThat(parse("tells a.B#position( )").get(0).parameters()).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "awaits a.B#get(long,java.util.concurrent.TimeUnit,*,byte[])",
        "awaits a.B#get( long , java.util.concurrent.TimeUnit,\t*, byte[] )"
      })
  void readsTheParametersOfAnOverload(String line) {
    assertThat(parse(line).get(0).parameters())
        .contains(List.of("long", "java.util.concurrent.TimeUnit", "*", "byte[]"));
  }

  @ParameterizedTest
  @CsvSource({"a.B#*, *", "a.B#<init>, <init>", "a.B#$c_1, $c_1", "a.B.C#größe, größe"})
  void readsEveryKindOfMemberName(String written, String member) {
    assertThat(parse("may-drop " + written).get(0).member()).isEqualTo(member);
  }

  @Test
  void readsAttributesWithAndWithoutQuotes() {
    Model model = parse("progress a.B#c what=write witness=0 why=\"it may stop # early\"").get(0);

    assertThat(model.attributes())
        .isEqualTo(Map.of("what", "write", "witness", "0", "why", "it may stop # early"));
    assertThat(model.attribute("what")).contains("write");
    assertThat(model.attribute("arg")).isEmpty();
    assertThat(model.index("witness")).isEqualTo(OptionalInt.of(0));
    assertThat(model.index("what")).isEmpty();
    assertThat(model.index("arg")).isEmpty();
  }

  @Test
  void skipsCommentsAndEmptyLinesAndCountsThem() {
    List<Model> models =
        parse(
            "# a \"heading",
            "",
            "   ",
            "#async a.B",
            "  async a.C   # why \"not\"",
            "async a.D\t#");

    assertThat(models).extracting(Model::type).containsExactly("a.C", "a.D");
    assertThat(models).extracting(Model::origin).containsExactly("f:5", "f:6");
    assertThat(problems).isEmpty();
  }

  @Test
  void keepsAMemberApartFromAComment() {
    assertThat(parse("may-drop a.B#c # d").get(0).member()).isEqualTo("c");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void knowsEveryRoleByItsWord(Role role) {
    assertThat(parse(role.word() + " a.B")).extracting(Model::role).containsExactly(role);
    assertThat(role.word()).matches("[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "async",
        "async #get",
        "async a.B#",
        "async a.B#get(",
        "async a.B#get)",
        "async a.B#get()x",
        "async a.B get",
        "async a.B cold",
        "async a.B cold=",
        "async a.B =yes",
        "async a.B why=\"open",
        "async a.B,a.C",
        "async 1.B",
        "async .a.B",
        "async a.B why\"open\"",
        "async a.B#1",
        "Async a.B",
        "a.B#c"
      })
  void reportsALineThatIsNotInTheGrammar(String line) {
    assertThat(parse("# first", line)).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0))
        .startsWith("f:2: expected 'role type[#member[(parameters)]] [key=value")
        .endsWith(" in '" + line + "'");
  }

  @Test
  void reportsAnUnknownRole() {
    assertThat(parse("asynk a.B")).isEmpty();
    assertThat(parse("fuzzy a.B")).isEmpty();
    assertThat(problems)
        .containsExactly(
            "f:1: unknown role 'asynk' in 'asynk a.B'", "f:1: unknown role 'fuzzy' in 'fuzzy a.B'");
  }

  @Test
  void reportsAnAttributeThatTheRoleDoesNotHave() {
    assertThat(parse("async a.B arg=0")).isEmpty();
    assertThat(problems)
        .containsExactly("f:1: 'async' has no attribute 'arg' in 'async a.B arg=0'");
  }

  @Test
  void reportsOneMessageForALineWithSeveralMistakes() {
    parse("async a.B arg=0 failure=1");

    assertThat(problems).hasSize(1);
  }

  @Test
  void keepsTheGoodLinesBetweenBadOnes() {
    List<Model> models = parse("async a.B", "nonsense", "async a.C", "asynk a.D", "async a.E");

    assertThat(models).extracting(Model::type).containsExactly("a.B", "a.C", "a.E");
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("f:2: ");
    assertThat(problems.get(1)).startsWith("f:4: ");
  }

  @Test
  void readsNothingUpToWhatComesAtOnce() {
    assertThat(new Line(")x").readTo(')')).isEmpty();
    assertThat(new Line("x").readTo(')')).isNull();
  }

  private List<Model> parse(String... lines) {
    return new CatalogParser("f", problems::add).parse(List.of(lines));
  }
}
