package mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names changes by the text of their lines. */
final class Sources {
  private final Path root;
  private final Map<String, List<String>> lines = new HashMap<>();

  Sources(Path root) {
    this.root = root;
  }

  /** The names of all changes of a class, in their order. */
  Map<Mutation, String> keys(ClassFile file, List<Mutation> mutations) throws IOException {
    Map<String, List<Mutation>> alike = new LinkedHashMap<>();
    for (Mutation mutation : mutations) {
      String key =
          "%s.%s: %s @ %s"
              .formatted(
                  file.source(),
                  mutation.method(),
                  mutation.description(),
                  text(file, mutation.line()));
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(mutation);
    }
    Map<Mutation, String> keys = new LinkedHashMap<>();
    alike.forEach(
        (key, group) -> {
          for (int i = 0; i < group.size(); i++) {
            String which = group.size() == 1 ? "" : " (%d of %d)".formatted(i + 1, group.size());
            keys.put(group.get(i), key + which);
          }
        });
    return keys;
  }

  private String text(ClassFile file, int line) throws IOException {
    String path =
        file.name().replaceFirst("[^.]*$", "").replace('.', '/') + file.source() + ".java";
    List<String> text = lines.get(path);
    if (text == null) {
      text = Files.readAllLines(root.resolve(path));
      lines.put(path, text);
    }
    return text.get(line - 1).strip();
  }
}
