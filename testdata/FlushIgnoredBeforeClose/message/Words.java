package cases.flush.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a finding says of each kind of flush; the words stand in the file beside this. */
class Words {
  enum Poll {
    READY,
    PENDING
  }

  interface Out extends AutoCloseable {
    CompletableFuture<Void> send();

    Poll pollFlush();

    boolean flush();

    @Override
    void close();
  }

  CompletableFuture<Void> future(Out out) {
    CompletableFuture<Void> sent = out.send(); // expect: FlushIgnoredBeforeClose
    out.close();
    return sent;
  }

  void poll(Out out) {
    out.pollFlush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void answer(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void count(SocketChannel channel, ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void eitherAnswer(Out out) {
    if (out.flush()) { // expect: FlushIgnoredBeforeClose
      System.out.println("done");
    }
    out.close();
  }

  void endOfTry(Out given) {
    try (Out out = given) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
  }

  void endOfTryOfAVariable(Out out) {
    try (out) {
      out.flush(); // expect: FlushIgnoredBeforeClose
    }
  }

  void timeout(Out out) throws Exception {
    CompletableFuture<Void> sent = out.send(); // expect: FlushIgnoredBeforeClose
    try {
      sent.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.out.println("late");
    }
    out.close();
  }

  void throughAHelper(Out out) {
    flushAll(out); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  private boolean flushAll(Out out) {
    return out.flush();
  }

  void theHelperCloses(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    end(out);
  }

  private void end(Out out) {
    out.close();
  }

  void whicheverComesFirst(Out out, boolean now) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    if (now) {
      out.close();
    } else {
      end(out);
    }
  }

  void callback(
      AsynchronousSocketChannel channel,
      ByteBuffer bytes,
      CompletionHandler<Integer, ByteBuffer> handler)
      throws IOException {
    channel.write(bytes, bytes, handler); // expect: FlushIgnoredBeforeClose
    channel.close();
  }
}
