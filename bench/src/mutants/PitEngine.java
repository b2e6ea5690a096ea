package mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.build.CompoundMutationInterceptor;
import org.pitest.mutationtest.build.InterceptorParameters;
import org.pitest.mutationtest.build.InterceptorType;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.MutationEngine;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** PIT's default changes, without those that PIT itself leaves out because they change nothing. */
final class PitEngine {
  private final MutationEngine engine =
      new GregorEngineFactory()
          .createEngine(EngineArguments.arguments().withMutators(List.of("DEFAULTS")));
  private final MutationInterceptor filters;
  private final ClassByteArraySource source = ClassloaderByteArraySource.fromContext();

  PitEngine() {
    List<MutationInterceptor> all = new ArrayList<>();
    for (MutationInterceptorFactory factory :
        ServiceLoader.load(MutationInterceptorFactory.class)) {
      if (factory.provides().isOnByDefault()) {
        all.add(factory.createInterceptor(parameters()));
      }
    }
    this.filters =
        new CompoundMutationInterceptor(all).filter(type -> type != InterceptorType.REPORT);
  }

  private InterceptorParameters parameters() {
    return new InterceptorParameters(null, new ReportOptions(), null, source, null, null, null);
  }

  /** The changes of the class, in the order of its code. */
  List<Mutation> mutations(ClassFile file) {
    Mutater mutater = mutater(file);
    filters.begin(ClassTree.fromBytes(file.bytes()));
    Collection<MutationDetails> found =
        filters.intercept(mutater.findMutations(ClassName.fromString(file.name())), mutater);
    filters.end();
    return found.stream()
        .sorted(java.util.Comparator.comparing(MutationDetails::getId))
        .map(Mutation::new)
        .filter(mutation -> !mutation.returnsVoid())
        .toList();
  }

  /** The class with the change. */
  byte[] changed(ClassFile file, Mutation mutation) {
    return mutater(file).getMutation(mutation.details().getId()).getBytes();
  }

  private Mutater mutater(ClassFile file) {
    return engine.createMutator(name -> bytes(file, name));
  }

  private Optional<byte[]> bytes(ClassFile file, String name) {
    return name.replace('/', '.').equals(file.name())
        ? Optional.of(file.bytes())
        : source.getBytes(name);
  }
}
