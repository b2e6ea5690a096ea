package cases.flush.receivers;

import java.util.Optional;

/** What a reference to a method is taken from: this object, a field of another one, or a class. */
abstract class References {
  interface Out {
    boolean write(String line);

    void close();
  }

  private static Out shared;

  private Out out;

  abstract boolean write(String line);

  void ownPart(Optional<String> line) {
    line.ifPresent(this::write); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void anothersPart(Optional<String> line, References other) {
    line.ifPresent(this::write); // ok: the other one's is closed
    other.out.close();
  }

  void ofTheClass(Optional<String> line) {
    line.ifPresent(shared::write); // expect: FlushIgnoredBeforeClose
    shared.close();
  }

  void notOfTheClass(Optional<String> line) {
    line.ifPresent(shared::write); // ok: that of the object is closed
    out.close();
  }

  void fieldOfAnother(Optional<String> line, References other) {
    line.ifPresent(other.out::write); // expect: FlushIgnoredBeforeClose
    other.out.close();
  }

  void sameFieldOfThis(Optional<String> line, References other) {
    line.ifPresent(other.out::write); // ok: this one's is closed
    out.close();
  }
}
