package dev.heed.checker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every built-in line names a type, a member, an overload and arguments that exist. */
final class BuiltInLinesTest {
  private static final List<Model> BUILT_IN = new CatalogLoader(problem -> {}).builtIn();

  /**
   * Libraries that the cases do not use, and types meant under any package; they are trusted until
   * one of them does.
   */
  private static final List<String> ABSENT =
      List.of(
          "AsyncContext",
          "AsyncResponse",
          "DeferredResult",
          "SseEventSink",
          "akka.",
          "android.",
          "brave.",
          "com.codahale.",
          "com.google.android.",
          "com.google.cloud.",
          "com.google.common.flogger.",
          "com.intellij.",
          "com.linkedin.",
          "com.lmax.",
          "com.rabbitmq.",
          "com.twitter.",
          "com.vaadin.",
          "datadog.",
          "graphql.",
          "io.aeron.",
          "io.micrometer.context.",
          "io.micrometer.core.",
          "io.micrometer.tracing.",
          "io.opentelemetry.sdk.logs.",
          "io.opentelemetry.sdk.metrics.",
          "io.opentracing.",
          "io.prometheus.",
          "io.temporal.",
          "io.vavr.",
          "io.vertx.ext.",
          "io.vertx.junit5.",
          "javafx.",
          "net.sf.cglib.",
          "org.agrona.",
          "org.apache.hadoop.",
          "org.apache.hc.",
          "org.apache.htrace.",
          "org.apache.http.",
          "org.apache.ignite.",
          "org.apache.log4j.",
          "org.apache.pekko.",
          "org.easymock.",
          "org.elasticsearch.",
          "org.jboss.",
          "org.jmock.",
          "org.jooq.",
          "org.opensearch.",
          "org.testng.",
          "ratpack.",
          "retrofit2.",
          "rx.",
          "scala.",
          "software.amazon.awssdk.transfer.");

  /** What came after Java 17. */
  private static final Set<String> NEWER =
      Set.of(
          "java.util.concurrent.Future#state",
          "java.util.concurrent.ExecutorService#close",
          "java.util.concurrent.StructuredTaskScope#",
          "java.lang.Process#waitFor",
          "java.lang.Thread#join",
          "java.lang.Thread#startVirtualThread",
          "java.lang.Thread.Builder#start",
          "java.lang.Thread.Builder#unstarted");

  @Test
  void typesExist() {
    assertThat(wrong(model -> Members.typeOf(model).isPresent())).isEmpty();
  }

  @Test
  void membersAndOverloadsExist() {
    assertThat(wrong(model -> model.isType() || !Members.of(model).isEmpty())).isEmpty();
  }

  @Test
  void argumentsExist() {
    for (String key : List.of("arg", "witness", "ifnull")) {
      assertThat(wrong(model -> model.attribute(key).isEmpty() || hasArgument(model, key)))
          .as(key)
          .isEmpty();
    }
  }

  @Test
  void siblingsExist() {
    assertThat(
            wrong(
                model ->
                    model.attribute("use").isEmpty()
                        || Members.typeOf(model).stream()
                            .anyMatch(
                                type -> Members.has(type, model.attribute("use").orElseThrow()))))
        .isEmpty();
  }

  @Test
  void librariesThatAreTrustedAreReallyAbsent() {
    assertThat(
            BUILT_IN.stream()
                .filter(model -> isTrusted(model) && Members.typeOf(model).isPresent())
                .map(Model::type))
        .isEmpty();
    assertThat(ABSENT)
        .allMatch(prefix -> BUILT_IN.stream().anyMatch(m -> m.type().startsWith(prefix)));
  }

  private static boolean hasArgument(Model model, String key) {
    return model.index(key).isPresent()
        && Members.of(model).stream()
            .anyMatch(member -> member.parameters().size() > model.index(key).getAsInt());
  }

  /** The lines that are not as they should be, one per line. */
  private static String wrong(Predicate<Model> isRight) {
    return BUILT_IN.stream()
        .filter(model -> !isTrusted(model) && !isTooNew(model))
        .filter(isRight.negate())
        .map(
            model ->
                "%s: %s %s#%s%s %s"
                    .formatted(
                        model.origin(),
                        model.role().word(),
                        model.type(),
                        model.member(),
                        model.parameters().map(Object::toString).orElse(""),
                        model.attributes()))
        .reduce("", (all, line) -> all + line + "\n");
  }

  private static boolean isTrusted(Model model) {
    return ABSENT.stream().anyMatch(model.type()::startsWith);
  }

  private static boolean isTooNew(Model model) {
    return Runtime.version().feature() < 21
        && NEWER.contains(model.type() + "#" + model.member())
        && (Members.typeOf(model).isEmpty() || Members.of(model).isEmpty());
  }
}
