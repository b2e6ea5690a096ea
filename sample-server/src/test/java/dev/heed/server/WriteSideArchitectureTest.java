package dev.heed.server;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.heed.server.connection.OutboundBuffer;
import dev.heed.server.transport.Transport;
import dev.heed.server.transport.WriteSide;
import java.nio.channels.Channel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;

/**
 * Nothing but the outbound buffer can write to a transport or end it. hyper's fix deleted the
 * accessor that let others do it; here these rules keep it from coming back.
 */
@AnalyzeClasses(packages = "dev.heed.server", importOptions = ImportOption.DoNotIncludeTests.class)
class WriteSideArchitectureTest {
  private static final DescribedPredicate<JavaClass> TRANSPORT =
      resideInAPackage("dev.heed.server.transport");

  private static final DescribedPredicate<JavaClass> BUFFER = belongToAnyOf(OutboundBuffer.class);

  @ArchTest
  static final ArchRule ONLY_THE_BUFFER_KNOWS_WRITE_SIDES =
      noClasses()
          .that(DescribedPredicate.not(TRANSPORT.or(BUFFER)))
          .should()
          .dependOnClassesThat(assignableTo(WriteSide.class));

  @ArchTest
  static final ArchRule ONLY_THE_BUFFER_CLAIMS_THEM =
      noClasses()
          .that(DescribedPredicate.not(BUFFER))
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Transport.class))).and(target(name("claimWriteSide"))));

  @ArchTest
  static final ArchRule NOBODY_ELSE_HOLDS_A_SOCKET =
      noClasses()
          .that(DescribedPredicate.not(TRANSPORT))
          .should()
          .dependOnClassesThat(assignableTo(NetworkChannel.class));

  @ArchTest
  static final ArchRule NOBODY_GETS_ONE_FROM_A_SELECTOR =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(assignableTo(SelectionKey.class))).and(target(name("channel"))));

  @ArchTest
  static final ArchRule ONLY_THE_DISPATCH_LOOP_ENDS_THE_BUFFER =
      noClasses()
          .that(DescribedPredicate.not(name("dev.heed.server.connection.Dispatch")))
          .should()
          .callMethodWhere(
              target(owner(assignableTo(OutboundBuffer.class)))
                  .and(
                      target(name("shutdown"))
                          .or(target(name("close")))
                          .or(target(name("abort")))));

  @ArchTest
  static final ArchRule NO_CHANNEL_OUTSIDE_IS_WRITTEN_TO =
      noClasses()
          .that(DescribedPredicate.not(TRANSPORT))
          .should()
          .callMethodWhere(target(owner(assignableTo(Channel.class))).and(target(name("write"))));

  @ArchTest
  static final ArchRule HTTP_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("dev.heed.server.http")
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.nio.channels..")
                  .or(resideInAPackage("java.net.."))
                  .or(
                      resideInAPackage("dev.heed.server..")
                          .and(DescribedPredicate.not(resideInAPackage("dev.heed.server.http")))));
}
