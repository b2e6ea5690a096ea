package dev.heed.checker.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.auto.service.AutoService;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of Error Prone the checker uses: only what is the same in every version that it runs on. */
final class HostTest {
  /** What changed between the oldest and the newest version. */
  private static final Set<String> CHANGED_HELPERS =
      Set.of("targetType", "findSuperMethod", "isLocal", "scope");

  @Test
  void usesNoHelperThatChanged() {
    check(
        noClasses()
            .should(
                accessTargetWhere(
                    describe(
                        "target is one of ASTHelpers." + CHANGED_HELPERS,
                        access ->
                            isOf(access, ASTHelpers.class)
                                && CHANGED_HELPERS.contains(access.getTarget().getName())))));
  }

  @Test
  void readsNoTokens() {
    check(noClasses().should(access(VisitorState.class, "getTokensForNode")));
  }

  @Test
  void usesNoTypePredicates() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.google.errorprone.predicates.type..")));
  }

  @Test
  void asksWhatIsSuppressedOnlyWithTheState() {
    check(
        noClasses()
            .should(
                accessTargetWhere(
                    describe(
                        "target is isSuppressed without a VisitorState",
                        access ->
                            isOf(access, BugChecker.class)
                                && access.getTarget().getName().equals("isSuppressed")
                                && !access.getTarget().getFullName().contains("VisitorState")))));
  }

  @Test
  void onlyTheReportBuildsDescriptions() {
    check(noClasses().should(access(Description.class, "builder")));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.heed.checker.report..")
            .should(access(BugChecker.class, "buildDescription"))
            .orShould(access(BugChecker.class, "describeMatch")));
  }

  @Test
  void onlyTheConfigurationReadsFlags() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.heed.checker.config..")
            .should(
                accessTargetWhere(
                    describe(
                        "target is a member of ErrorProneFlags",
                        access -> isOf(access, ErrorProneFlags.class)))));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.heed.checker.config..", "dev.heed.checker.rules..")
            .and()
            .doNotHaveFullyQualifiedName("dev.heed.checker.Analysis")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ErrorProneFlags.class));
  }

  @Test
  void addsNothingToTheProcessorPath() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "dev.heed.checker..",
                    "java..",
                    "javax..",
                    "com.sun..",
                    "com.google.errorprone..",
                    "com.google.common..",
                    "org.checkerframework.errorprone..",
                    AutoService.class.getPackageName())));
  }

  private static com.tngtech.archunit.lang.ArchCondition<com.tngtech.archunit.core.domain.JavaClass>
      access(Class<?> owner, String name) {
    return accessTargetWhere(
        describe(
            "target is " + owner.getSimpleName() + "." + name,
            access -> isOf(access, owner) && access.getTarget().getName().equals(name)));
  }

  private static boolean isOf(JavaAccess<?> access, Class<?> owner) {
    return access.getTargetOwner().isAssignableTo(owner);
  }

  private static void check(ArchRule rule) {
    rule.check(Checker.CLASSES);
  }
}
