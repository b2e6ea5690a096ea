package dev.heed.checker.discard;

/** How a value was dropped, as the middle of a message. */
public enum How {
  STATEMENT("is dropped"),
  VOID_LAMBDA("is dropped by a lambda that returns nothing"),
  VOID_REFERENCE("is dropped by a reference that is called for nothing"),
  ERASED("is returned as a type that hides it, so that no caller can look at it"),
  UNREAD_LOCAL("is stored in a local variable that nobody reads"),
  UNREAD_FIELD("is stored in a private field that nobody reads"),
  UNREAD_PARAMETER("is passed to a parameter that nobody reads"),
  OVERWRITTEN("is overwritten before anybody looks at it"),
  LAST_OF_LOOP("is looked at by the next turn of the loop only, and the last turn has none"),
  READ_ONLY_ON_FAILURE("is looked at only on paths that end in an exception"),
  RECORDED("is only logged or formatted"),
  COMPARED("is only compared by identity"),
  DESCRIBED("is only asked for what says nothing of the outcome"),
  UNASKED("is asked, and the answer is dropped"),
  UNHEARD("is given to a callback that does nothing about a failure"),
  COUNTED("is in a container that is only asked how much it holds"),
  COLLECTED("is put into a container that nobody reads"),
  ELEMENTS_IGNORED("is in a stream or collection that ends without a look at its elements");

  private final String text;

  How(String text) {
    this.text = text;
  }

  /** The words that follow the name of the result. */
  public String text() {
    return text;
  }
}
