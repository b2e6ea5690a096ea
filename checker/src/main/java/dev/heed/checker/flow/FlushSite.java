package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;
import java.util.Set;

/**
 * One call that flushes or writes.
 *
 * @param tree the call
 * @param kind how its result tells whether it is done
 * @param name the called method, for messages
 * @param place what is flushed, as the body under analysis names it
 * @param buffers the arguments that can be asked afterwards whether anything is left
 * @param what what the catalog says of it, or nothing
 * @param through the helper that leaves it unobserved, where the body itself does not call it
 */
record FlushSite(
    Tree tree,
    FlushKind kind,
    String name,
    Place place,
    Set<Place> buffers,
    String what,
    Optional<String> through) {
  /** What a flush is whose number may say where it wrote, instead of how much. */
  static final String WHERE = "where";

  private static final String GIVEN = "given";

  /** The flush, whatever it is, whose future a helper is given as this parameter. */
  static FlushSite given(Tree declaration, VarSymbol parameter) {
    return new FlushSite(
        declaration,
        FlushKind.FUTURE,
        parameter.name.toString(),
        Place.of(parameter),
        Set.of(),
        GIVEN,
        Optional.empty());
  }

  /** The tree tells nearly all sites apart, and is asked much faster than all that is here. */
  @Override
  public int hashCode() {
    return System.identityHashCode(tree);
  }

  /** Whether it hands over a task, which only an abrupt end loses. */
  boolean isTask() {
    return what.equals("task") || isTimedWait();
  }

  /** Whether it waits for tasks that were handed over, and answers whether the time was enough. */
  boolean isTimedWait() {
    return what.equals("wait");
  }

  /** Whether what it is waited for gives is how much of the work was done. */
  boolean isPartial() {
    return what.equals("partial");
  }

  /** The same flush, once its future has told how much was done. */
  FlushSite counted() {
    return new FlushSite(tree, FlushKind.COUNT, name, place, buffers, what, through);
  }

  /** Whether it is none of the body's own, but the future that a helper was given. */
  boolean isGiven() {
    return what.equals(GIVEN);
  }

  /** Whether its count says only how much came out, and its object has to be asked for the rest. */
  boolean isAskedElsewhere() {
    return what.equals("drain");
  }

  /** Whether whoever keeps its number, or compares it, may have asked where something is. */
  boolean saysWhere() {
    return kind == FlushKind.COUNT && what.equals(WHERE);
  }

  /** Whether a "no" of it says that nothing was taken: there is no rest that is yet to go out. */
  boolean isRefused() {
    return kind == FlushKind.BOOLEAN
        && FlushNames.sends(name)
        && !FlushNames.sendsAll(name)
        && !FlushNames.tries(name);
  }

  /** Whether a count of zero says that nothing is left. */
  boolean isDrainedAtZero() {
    return what.equals("drain") || FlushNames.drains(name);
  }

  /** Whether the other does the same with the same, so that its answer takes this one's place. */
  boolean isSameAs(FlushSite other) {
    return name.equals(other.name) && place.equals(other.place) && buffers.equals(other.buffers);
  }

  /** Whether both count what they write of data of their own: neither count tells of the other. */
  boolean isOfOtherData(FlushSite other) {
    return kind == FlushKind.COUNT
        && other.kind == FlushKind.COUNT
        && !isDrainedAtZero()
        && !other.isDrainedAtZero()
        && !buffers.isEmpty()
        && !other.buffers.isEmpty()
        && !buffers.equals(other.buffers);
  }

  /** Whether the future of the one tells nothing of the other, which does the same. */
  boolean isApartFrom(FlushSite other) {
    return kind == FlushKind.FUTURE
        && other.kind == FlushKind.FUTURE
        && name.equals(other.name)
        && !what.equals("ordered");
  }

  /** The same flush of another object, in an earlier turn of a loop. */
  FlushSite ofAnother(Place other) {
    return new FlushSite(tree, kind, name, other, buffers, what, through);
  }

  /** The same flush as the caller of a helper sees it. */
  FlushSite seenThrough(String helper, Place translated, Set<Place> asked) {
    return new FlushSite(tree, kind, name, translated, asked, what, Optional.of(helper));
  }
}
