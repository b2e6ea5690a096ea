package dev.heed.server.http;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this room must stay free of, so that it can be fuzzed and trusted with the wire. */
@AnalyzeClasses(
    packages = "dev.heed.server.http",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HttpRoomTest {
  /** No I/O, no threads, no other room. */
  @ArchTest
  static final ArchRule IS_PURE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net..", "java.nio.channels..", "java.nio.file..", "java.util.concurrent..")
          .orShould()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "live in other rooms",
                  type ->
                      type.getPackageName().startsWith("dev.heed.server")
                          && !type.getPackageName().equals("dev.heed.server.http")));

  /**
   * {@code trim} eats control characters; {@code parseInt} takes signs and digits of any script.
   */
  @ArchTest
  static final ArchRule USES_NO_GENEROUS_PARSERS =
      noClasses()
          .should()
          .callMethodWhere(calls("java.lang.String", "trim|strip.*|isBlank|lines"))
          .orShould()
          .callMethodWhere(calls("java.lang.(Integer|Long|Short|Byte)", "parse.*|decode"))
          .orShould()
          .callMethodWhere(calls("java.lang.Character", "is.*|digit|getNumericValue"));

  private static DescribedPredicate<JavaCall<?>> calls(String type, String method) {
    return target(owner(nameMatching(type))).and(target(nameMatching(method)));
  }
}
