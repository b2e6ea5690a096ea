package cases.flush.receivers;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Map;

/** Flushes into a channel that they are given, and channels that a collection holds. */
class Into {
  interface Buffered {
    long writeTo(WritableByteChannel channel) throws IOException;

    boolean isEmpty();
  }

  interface Out {
    boolean flush();

    boolean trySend(String message);

    int send(ByteBuffer block);

    boolean send(String message);

    ListenableFuture<Void> flushLater();

    void close();
  }

  void fileToSocket(FileChannel file, SocketChannel socket) throws IOException {
    file.transferTo(0, file.size(), socket); // expect: FlushIgnoredBeforeClose
    socket.close();
  }

  void fileIsClosed(FileChannel file, SocketChannel socket) throws IOException {
    file.transferTo(0, file.size(), socket); // expect: IgnoredIoProgress
    file.close();
  }

  void wholeFileToSocket(FileChannel file, SocketChannel socket) throws IOException {
    long at = 0;
    while (at < file.size()) {
      at += file.transferTo(at, file.size() - at, socket); // ok: until all is transferred
    }
    socket.close();
  }

  void fileToFile(FileChannel from, FileChannel to) throws IOException {
    from.transferTo(0, from.size(), to); // expect: FlushIgnoredBeforeClose
    to.close();
  }

  void bufferToSocket(Buffered buffered, SocketChannel socket) throws IOException {
    buffered.writeTo(socket); // expect: FlushIgnoredBeforeClose
    socket.close();
  }

  void wholeBufferToSocket(Buffered buffered, SocketChannel socket) throws IOException {
    while (!buffered.isEmpty()) {
      buffered.writeTo(socket); // ok: until nothing is left
    }
    socket.close();
  }

  void bufferToAnotherSocket(Buffered buffered, SocketChannel one, SocketChannel other)
      throws IOException {
    if (buffered.writeTo(one) < 10) { // ok: another channel
      return;
    }
    other.close();
  }

  void firstOfAList(List<Out> outs) {
    outs.get(0).flush(); // expect: FlushIgnoredBeforeClose
    outs.get(0).close();
  }

  void twoOfAList(List<Out> outs) {
    outs.get(0).flush(); // ok: the other one is closed
    outs.get(1).close();
  }

  void takenOutOfAMap(Map<String, Out> outs, String key) {
    outs.get(key).flush(); // expect: FlushIgnoredBeforeClose
    outs.remove(key).close();
  }

  void takenOutOfAList(List<Out> outs) {
    outs.remove(0).flush(); // ok: another one is the first now
    outs.remove(0).close();
  }

  void mayBeRefused(Out out) {
    out.trySend("bye"); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void isAccepted(Out out) {
    if (out.send("bye")) { // ok: whether it was accepted
      out.close();
    }
  }

  void partOfABlock(Out out, ByteBuffer block) {
    out.send(block); // expect: FlushIgnoredBeforeClose
    out.close();
  }

  void wholeBlock(Out out, ByteBuffer block) {
    while (block.hasRemaining()) {
      out.send(block); // ok: until nothing remains
    }
    out.close();
  }

  void listenedTo(Out out) {
    ListenableFuture<Void> flushed = out.flushLater(); // expect: FlushIgnoredBeforeClose
    Futures.addCallback(
        flushed,
        new FutureCallback<Void>() {
          @Override
          public void onSuccess(Void done) {}

          @Override
          public void onFailure(Throwable cause) {
            cause.printStackTrace();
          }
        },
        MoreExecutors.directExecutor());
    out.close();
  }

  void closedByTheListener(Out out) {
    ListenableFuture<Void> flushed = out.flushLater(); // ok: the callback closes
    Futures.addCallback(
        flushed,
        new FutureCallback<Void>() {
          @Override
          public void onSuccess(Void done) {
            out.close();
          }

          @Override
          public void onFailure(Throwable cause) {
            out.close();
          }
        },
        MoreExecutors.directExecutor());
  }
}
