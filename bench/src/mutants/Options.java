package mutants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the script asks for. */
record Options(
    Path classes,
    Path testClasses,
    Path results,
    List<String> names,
    String without,
    int shard,
    int shards,
    String again,
    String only) {

  /** Reads {@code CLASSES TEST-CLASSES RESULTS WITHOUT SHARD SHARDS AGAIN ONLY NAME…}. */
  Options(String[] args) {
    this(
        Path.of(args[0]),
        Path.of(args[1]),
        Path.of(args[2]),
        List.of(args).subList(8, args.length),
        args[3],
        Integer.parseInt(args[4]),
        Integer.parseInt(args[5]),
        args[6],
        args[7]);
  }

  /**
   * This JVM's share of the classes that are named, by room or by their own name, in that order.
   */
  List<ClassFile> shard(List<ClassFile> all) {
    Set<ClassFile> named = new LinkedHashSet<>();
    for (String name : names) {
      List<ClassFile> found = all.stream().filter(file -> file.isNamed(name)).toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException("neither a room nor a class: " + name);
      }
      named.addAll(found);
    }
    List<ClassFile> wanted = List.copyOf(named);
    List<ClassFile> mine = new ArrayList<>();
    for (int i = shard; i < wanted.size(); i += shards) {
      mine.add(wanted.get(i));
    }
    return mine;
  }
}
