package cases.flush.finer;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.Map;

/** Which object is flushed, and which is closed. */
class Objects {
  interface Channel {
    boolean flush();

    void close();
  }

  static class Out {
    private final Channel to;

    Out(Channel to) {
      this.to = to;
    }

    boolean flush() {
      return to.flush(); // ok: the caller is told
    }

    void close() {
      to.close();
    }
  }

  static final class Framed extends Out {
    Framed(Channel to) {
      super(to);
    }

    void flushAndClose() {
      super.flush(); // expect: FlushIgnoredBeforeClose
      close();
    }
  }

  interface Frames {
    Out wrap(Channel channel);

    Object wrapAny(Channel channel);

    Out find(Channel channel);
  }

  void wrapped(Frames frames, Channel channel) {
    Out framed = frames.wrap(channel);
    framed.flush(); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void castAndWrapped(Frames frames, Channel channel) {
    Out framed = (Out) frames.wrapAny(channel);
    framed.flush(); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void foundFor(Frames frames, Channel channel) {
    Out framed = frames.find(channel);
    framed.flush(); // ok: what is found for a channel need not be around it
    channel.close();
  }

  void cast(Object any, Channel channel) {
    ((Channel) any).flush(); // ok: another one
    channel.close();
  }

  void castTwice(Object any) {
    ((Channel) any).flush(); // expect: FlushIgnoredBeforeClose
    ((Channel) any).close();
  }

  interface Index {
    int next();
  }

  void twoOfThem(List<Channel> channels, Index index) {
    channels.get(index.next()).flush(); // ok: the next one is another one
    channels.get(index.next()).close();
  }

  void theSameOfThem(List<Channel> channels, int index) {
    channels.get(index).flush(); // expect: FlushIgnoredBeforeClose
    channels.get(index).close();
  }

  void namedTwice(Map<String, Channel> channels) {
    channels.get("a").flush(); // expect: FlushIgnoredBeforeClose
    channels.get("a").close();
  }

  abstract static class Host {
    protected Channel out;

    abstract Channel getOut();

    abstract Channel get();

    abstract Channel getaway();

    void byGetter() {
      getOut().flush(); // expect: FlushIgnoredBeforeClose
      out.close();
    }

    void byShortGetter() {
      get().flush(); // expect: FlushIgnoredBeforeClose
      get().close();
    }

    void byNoGetter(Channel away) {
      getaway().flush(); // ok: another one
      away.close();
    }
  }

  private static Channel shared;

  private static void flushShared() {
    shared.flush(); // expect: FlushIgnoredBeforeClose
  }

  void inAStaticField() {
    flushShared();
    shared.close();
  }

  static class Local {
    private final Channel out;

    Local(Channel out) {
      this.out = out;
    }

    class Task {
      void flushOuter() {
        Local.this.out.flush(); // expect: FlushIgnoredBeforeClose
      }
    }

    void byTask(Task task) {
      task.flushOuter();
      out.close();
    }
  }

  static class Made {
    private final Channel raw = open();
    private final Out framed = new Out(raw);

    static Channel open() {
      throw new UnsupportedOperationException();
    }

    void partOfAField() {
      framed.flush(); // expect: FlushIgnoredBeforeClose
      raw.close();
    }
  }

  // What was read is not what was written

  void closedWhenRead(AsynchronousSocketChannel channel, ByteBuffer bytes) {
    channel.read( // ok: nothing was written
        bytes,
        bytes,
        new CompletionHandler<Integer, ByteBuffer>() {
          @Override
          public void completed(Integer count, ByteBuffer read) {
            end(channel);
          }

          @Override
          public void failed(Throwable failure, ByteBuffer read) {
            end(channel);
          }
        });
  }

  private static void end(AsynchronousSocketChannel channel) {
    try {
      channel.close();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  abstract static class Own {
    abstract void write(ByteBuffer bytes, CompletionHandler<Integer, Void> handler);

    abstract void close();

    void closedWhenWritten(ByteBuffer bytes) {
      write( // ok: nobody knows what a name without a receiver writes to
          bytes,
          new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer count, Void nothing) {
              close();
            }

            @Override
            public void failed(Throwable failure, Void nothing) {
              close();
            }
          });
    }
  }

  // Closes that are weak

  interface Pooled {
    boolean flush();

    Channel out();

    void release();
  }

  void released(Pooled pooled) {
    pooled.flush(); // expect: FlushIgnoredBeforeClose
    pooled.release();
  }

  void partOfWhatIsReleased(Pooled pooled) {
    pooled.out().flush(); // ok: what is released goes back as it is
    pooled.release();
  }

  abstract static class Self {
    abstract boolean flush();

    abstract void release();

    void releasesItself() {
      this.flush(); // ok: releasing may be about anything of this object
      this.release();
    }
  }

  // Numbers and answers of other things

  interface Reply {
    boolean isPositive();
  }

  interface Mark {
    boolean isAllFlushed();
  }

  interface Position {
    boolean isNotYetAllFlushed();

    int remaining();
  }

  interface Asker {
    Reply flush(String line);

    Mark flush(int number);

    Position flush(long number);

    void close();
  }

  void replied(Asker asker) {
    asker.flush("bye"); // ok: the reply says nothing of what is left
    asker.close();
  }

  void marked(Asker asker) {
    asker.flush(1); // expect: FlushIgnoredBeforeClose
    asker.close();
  }

  void positioned(Asker asker) {
    asker.flush(1L); // ok: nothing of it says how far the flush came
    asker.close();
  }

  interface Poller {
    Objects.Progress tryFlush();

    boolean isFlushed();

    void close();
  }

  enum Progress {
    DONE,
    PENDING
  }

  void pollerAsked(Poller poller) {
    poller.tryFlush(); // expect: DiscardedAsyncResult
    if (poller.isFlushed()) {
      poller.close();
    }
  }

  void pollerAskedInVain(Poller poller) {
    poller.tryFlush(); // expect: FlushIgnoredBeforeClose
    if (!poller.isFlushed()) {
      poller.close();
    }
  }
}
