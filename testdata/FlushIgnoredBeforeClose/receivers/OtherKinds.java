package cases.flush.receivers;

/** What a method gives that takes something is another object, where it is of another kind. */
class OtherKinds {
  interface Part {
    boolean flush();

    void close();
  }

  interface Whole {
    Part part(int index);

    Whole turn(int index);

    boolean flush();

    void close();
  }

  void partOfIt(Whole whole) {
    whole.part(3).flush(); // ok: nothing says that the whole has to do with it
    whole.close();
  }

  void itself(Whole whole) {
    whole.turn(3).flush(); // expect: FlushIgnoredBeforeClose
    whole.close();
  }
}
