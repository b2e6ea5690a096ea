package cases.flush.held;

/** Fields that are made of one another, in whatever order they are declared and hashed. */
final class MadeOf {
  sealed interface Poll permits Ready, Pending {}

  record Ready() implements Poll {}

  record Pending() implements Poll {}

  static final class Transport {}

  static final class Part {
    Part(Object of, Object with) {}

    Poll pollWrite() {
      return new Pending();
    }

    Poll pollFlush() {
      return new Pending();
    }

    void shutdown() {}

    void end() {}
  }

  static final class Connection0 {
    private final Transport transport;
    private final Part reader;
    private final Part dialogue;
    private final Part answers;
    private final Part outbound;

    Connection0(Transport transport, Object here) {
      this.transport = transport;
      this.reader = new Part(transport, this);
      this.dialogue = new Part(reader, here);
      this.answers = new Part(dialogue, here);
      this.outbound = new Part(transport, this);
    }

    void turn() {
      Poll written = answers.pollWrite(); // ok: the flush behind it stands for it
      Poll flushed = outbound.pollFlush();
      if (flushed instanceof Ready) {
        shutdown();
      }
      System.out.println(written instanceof Ready ? transport : "");
    }

    void hurry() {
      Poll written = answers.pollWrite(); // expect: FlushIgnoredBeforeClose
      shutdown();
      System.out.println(written instanceof Ready ? transport : "");
    }

    private void shutdown() {
      outbound.shutdown();
      dialogue.end();
    }
  }

  static final class Connection1 {
    private final Part answers;
    private final Part outbound;
    private final Part dialogue;
    private final Part reader;
    private final Transport transport;

    Connection1(Transport transport, Object here) {
      this.transport = transport;
      this.reader = new Part(transport, this);
      this.dialogue = new Part(reader, here);
      this.answers = new Part(dialogue, here);
      this.outbound = new Part(transport, this);
    }

    void turn() {
      Poll written = answers.pollWrite(); // ok: the flush behind it stands for it
      Poll flushed = outbound.pollFlush();
      if (flushed instanceof Ready) {
        shutdown();
      }
      System.out.println(written instanceof Ready ? transport : "");
    }

    void hurry() {
      Poll written = answers.pollWrite(); // expect: FlushIgnoredBeforeClose
      shutdown();
      System.out.println(written instanceof Ready ? transport : "");
    }

    private void shutdown() {
      outbound.shutdown();
      dialogue.end();
    }
  }

  static final class Connection2 {
    private final Part dialogue;
    private final Part answers;
    private final Transport transport;
    private final Part outbound;
    private final Part reader;

    Connection2(Transport transport, Object here) {
      this.transport = transport;
      this.reader = new Part(transport, this);
      this.dialogue = new Part(reader, here);
      this.answers = new Part(dialogue, here);
      this.outbound = new Part(transport, this);
    }

    void turn() {
      Poll written = answers.pollWrite(); // ok: the flush behind it stands for it
      Poll flushed = outbound.pollFlush();
      if (flushed instanceof Ready) {
        shutdown();
      }
      System.out.println(written instanceof Ready ? transport : "");
    }

    void hurry() {
      Poll written = answers.pollWrite(); // expect: FlushIgnoredBeforeClose
      shutdown();
      System.out.println(written instanceof Ready ? transport : "");
    }

    private void shutdown() {
      outbound.shutdown();
      dialogue.end();
    }
  }

  static final class Connection3 {
    private final Part outbound;
    private final Part reader;
    private final Part answers;
    private final Transport transport;
    private final Part dialogue;

    Connection3(Transport transport, Object here) {
      this.transport = transport;
      this.reader = new Part(transport, this);
      this.dialogue = new Part(reader, here);
      this.answers = new Part(dialogue, here);
      this.outbound = new Part(transport, this);
    }

    void turn() {
      Poll written = answers.pollWrite(); // ok: the flush behind it stands for it
      Poll flushed = outbound.pollFlush();
      if (flushed instanceof Ready) {
        shutdown();
      }
      System.out.println(written instanceof Ready ? transport : "");
    }

    void hurry() {
      Poll written = answers.pollWrite(); // expect: FlushIgnoredBeforeClose
      shutdown();
      System.out.println(written instanceof Ready ? transport : "");
    }

    private void shutdown() {
      outbound.shutdown();
      dialogue.end();
    }
  }
}
