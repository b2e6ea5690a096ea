package dev.heed.checker.catalog;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every role is asked for by some room, and said of something by some line. */
final class CatalogUseTest {
  private static final List<Model> BUILT_IN = new CatalogLoader(problem -> {}).builtIn();

  /** Roles that only users and libraries give: the code itself sees what they say. */
  private static final EnumSet<Role> FOR_USERS = EnumSet.of(Role.MUST_USE, Role.READINESS);

  @Test
  void someRoomAsksForEveryRole() {
    assertThat(EnumSet.complementOf(askedFor())).as("roles that no room asks for").isEmpty();
  }

  @Test
  void someLineGivesEveryRole() {
    EnumSet<Role> given =
        BUILT_IN.stream().map(Model::role).collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    given.addAll(FOR_USERS);

    assertThat(EnumSet.complementOf(given)).as("roles that no line gives").isEmpty();
  }

  @Test
  void noLineIsWrittenTwice() {
    List<String> twice =
        BUILT_IN.stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.role().word() + " " + m.type() + "#" + m.member() + m.parameters(),
                    Collectors.mapping(Model::origin, Collectors.toList())))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(Object::toString)
            .sorted()
            .toList();

    assertThat(String.join("\n", twice)).isEmpty();
  }

  private static EnumSet<Role> askedFor() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.heed.checker")
            .stream()
            .filter(type -> !type.isEquivalentTo(Role.class))
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .map(JavaFieldAccess::getTarget)
            .filter(field -> field.getOwner().isEquivalentTo(Role.class))
            .flatMap(
                field -> Arrays.stream(Role.values()).filter(r -> r.name().equals(field.getName())))
            .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
