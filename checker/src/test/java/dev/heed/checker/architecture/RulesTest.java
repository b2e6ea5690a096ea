package dev.heed.checker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.heed.checker.report.Rule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is a thin final class that carries a judgement into Error Prone, and nothing else. */
final class RulesTest {
  @Test
  void everyRuleHasItsCheckAndEveryCheckIsRegistered() {
    List<String> ids = Arrays.stream(Rule.values()).map(Rule::id).sorted().toList();

    assertThat(rules().map(Class::getSimpleName).sorted()).isEqualTo(ids);
    assertThat(
            ServiceLoader.load(BugChecker.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(type -> type.getName().startsWith(Checker.ROOT))
                .map(Class::getSimpleName)
                .sorted())
        .isEqualTo(ids);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isAFinalClassRightBelowBugChecker(Class<?> rule) {
    assertThat(rule.getSuperclass()).isEqualTo(BugChecker.class);
    assertThat(Modifier.isFinal(rule.getModifiers())).isTrue();
    assertThat(Modifier.isPublic(rule.getModifiers())).isTrue();
    assertThat(rule.getAnnotation(BugPattern.class)).isNotNull();
  }

  /** What a build says of a check by its name goes for all that have the name. */
  @ParameterizedTest
  @MethodSource("rules")
  void sharesNoNameWithAnyCheckOfErrorProne(Class<?> rule) {
    Set<String> taken =
        BuiltInCheckerSuppliers.allChecks().getAllChecks().values().stream()
            .flatMap(check -> check.allNames().stream())
            .collect(Collectors.toSet());

    assertThat(taken)
        .contains("FutureReturnValueIgnored")
        .doesNotContainAnyElementsOf(
            BugCheckerInfo.create(rule.asSubclass(BugChecker.class)).allNames());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void canBeMadeByTheServiceLoaderAndByErrorProne(Class<?> rule) throws Exception {
    assertThat(Modifier.isPublic(rule.getConstructor().getModifiers())).isTrue();
    Constructor<?> injected = rule.getDeclaredConstructor(ErrorProneFlags.class);
    assertThat(injected.isAnnotationPresent(Inject.class)).isTrue();
    assertThat(rule.getDeclaredConstructors()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isThin(Class<?> rule) {
    assertThat(rule.getDeclaredFields())
        .filteredOn(field -> !field.isSynthetic())
        .allMatch(field -> field.getType().getName().equals("dev.heed.checker.Analysis"));
    assertThat(rule.getDeclaredMethods())
        .filteredOn(method -> !method.isSynthetic())
        .allMatch(method -> method.getName().startsWith("match"));
    assertThat(rule.getDeclaredClasses()).isEmpty();
  }

  static Stream<Class<?>> rules() {
    return Checker.CLASSES.stream()
        .filter(type -> type.isAssignableTo(BugChecker.class))
        .map(JavaClass::reflect);
  }
}
