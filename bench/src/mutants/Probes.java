package mutants;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells which lines run: a call of {@link #hit} in front of each. */
public final class Probes {
  private static boolean[] hits = new boolean[0];

  private Probes() {}

  /** Called by the classes under test. */
  public static void hit(int probe) {
    hits[probe] = true;
  }

  static void reset(int probes) {
    hits = new boolean[probes];
  }

  static void clear() {
    Arrays.fill(hits, false);
  }

  static BitSet seen() {
    BitSet seen = new BitSet(hits.length);
    for (int i = 0; i < hits.length; i++) {
      if (hits[i]) {
        seen.set(i);
      }
    }
    return seen;
  }

  /** The class with a probe in front of each line; gives each line its number in the map. */
  static byte[] insert(byte[] bytes, Map<Integer, Integer> numbers, int next) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof LineNumberNode line) {
          int number = numbers.computeIfAbsent(line.line, l -> next + numbers.size());
          insert(method, line, number);
        }
      }
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static void insert(MethodNode method, LineNumberNode line, int probe) {
    AbstractInsnNode first = line;
    while (first != null && first.getOpcode() < 0) {
      first = first.getNext();
    }
    if (first == null) {
      return;
    }
    InsnList call = new InsnList();
    call.add(new LdcInsnNode(probe));
    call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, "mutants/Probes", "hit", "(I)V"));
    // A frame may name the place of a `new`: nothing may come between the two.
    if (first.getOpcode() == Opcodes.NEW) {
      method.instructions.insert(first, call);
    } else {
      method.instructions.insertBefore(first, call);
    }
  }
}
