package dev.heed.checker.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallWalkTest {
  @Test
  void knowsThePathsOfCallsHoweverDeep() throws IOException {
    Code code =
        Code.of("Object deep = " + "Objects.hash(".repeat(150) + "1" + ")".repeat(150) + ";");
    List<TreePath> walked = new ArrayList<>();
    CallWalk.over(code.file().unit(), (call, walk) -> walked.add(walk.path()));
    List<TreePath> scanned = new ArrayList<>();
    Calls.in(new TreePath(code.file().unit()), scanned::add);

    assertThat(walked).hasSize(scanned.size()).hasSizeGreaterThan(150);
    for (int i = 0; i < walked.size(); i++) {
      assertThat(walked.get(i)).containsExactlyElementsOf(scanned.get(i));
    }
  }
}
