package cases.lifetime.ended;

import io.netty.buffer.ByteBuf;
import io.netty.util.ReferenceCountUtil;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Resources that are released, given back to a pool or deleted instead of being closed. */
abstract class GivenBack {
  interface Conn extends AutoCloseable {
    CompletableFuture<String> query(String text);

    @Override
    void close();
  }

  interface Pool {
    Conn borrow();

    void release(Conn conn);

    CompletableFuture<Void> release(Conn conn, boolean usable);
  }

  interface Buffers {
    ByteBuffer take();

    void recycle(ByteBuffer buffer);
  }

  interface InFlight {
    void release(String key);
  }

  abstract Pool pool();

  abstract CompletableFuture<String> find(String key);

  abstract int upload(Path file);

  abstract CompletableFuture<Integer> parse(ByteBuf frame);

  // Counted references

  interface Locks {
    void release(Path path);
  }

  CompletableFuture<Integer> unlocked(Path file, Locks locks) {
    try {
      return CompletableFuture.supplyAsync(() -> upload(file)); // ok: the lock is given back, and the file stays
    } finally {
      locks.release(file);
    }
  }

  CompletableFuture<Integer> readBefore(ByteBuf frame) {
    try {
      int id = frame.readInt();
      return CompletableFuture.supplyAsync(() -> id + 1); // ok: a number
    } finally {
      frame.release();
    }
  }

  CompletableFuture<Integer> retained(ByteBuf frame) {
    try {
      frame.retain();
      return CompletableFuture.supplyAsync(frame::readInt) // ok: counted for the task
          .whenComplete((id, failure) -> frame.release());
    } finally {
      frame.release();
    }
  }

  CompletableFuture<Integer> retainedBy(ByteBuf frame) {
    try {
      ReferenceCountUtil.retain(frame);
      return CompletableFuture.supplyAsync(frame::readInt) // ok: counted for the task
          .whenComplete((id, failure) -> frame.release());
    } finally {
      frame.release();
    }
  }

  CompletableFuture<Integer> releasedAfter(ByteBuf frame) {
    return CompletableFuture.supplyAsync(frame::readInt)
        .whenComplete((id, failure) -> frame.release()); // ok: when it is read
  }

  int releasedJoined(ByteBuf frame) {
    try {
      return CompletableFuture.supplyAsync(frame::readInt).join(); // ok: awaited
    } finally {
      frame.release();
    }
  }

  CompletableFuture<Integer> handedOver(ByteBuf given) {
    ByteBuf frame = given;
    try {
      ByteBuf owned = frame;
      CompletableFuture<Integer> id = parse(frame); // ok: the variable lets go of it
      frame = null;
      return id.whenComplete((number, failure) -> owned.release());
    } finally {
      if (frame != null) {
        frame.release();
      }
    }
  }

  CompletableFuture<Integer> notHandedOver(ByteBuf given) {
    ByteBuf frame = given;
    try {
      return parse(frame); // expect: ResourceClosedBeforeCompletion
    } finally {
      if (frame != null) {
        frame.release();
        frame = null;
      }
    }
  }

  CompletableFuture<Integer> released(ByteBuf frame) {
    try {
      return CompletableFuture.supplyAsync(() -> frame.readInt()); // expect: ResourceClosedBeforeCompletion
    } finally {
      frame.release();
    }
  }

  CompletableFuture<Integer> releasedBy(ByteBuf frame) {
    try {
      return CompletableFuture.supplyAsync(frame::readInt); // expect: ResourceClosedBeforeCompletion
    } finally {
      ReferenceCountUtil.release(frame);
    }
  }

  // Pools

  CompletableFuture<String> givenBackAfter() {
    Conn conn = pool().borrow();
    return conn.query("a").whenComplete((row, failure) -> pool().release(conn)); // ok: when it is done
  }

  CompletableFuture<String> givenBackByKey(InFlight running, String key) {
    try {
      return find(key); // ok: a key is no resource
    } finally {
      running.release(key);
    }
  }

  CompletableFuture<String> givenBackInOrder(Conn conn) {
    CompletableFuture<String> row = conn.query("a"); // ok: the pool says when it has it
    CompletableFuture<Void> back = pool().release(conn, true);
    return row.thenCombine(back, (answer, nothing) -> answer);
  }

  CompletableFuture<String> permit(Semaphore permits, String key) throws InterruptedException {
    permits.acquire();
    try {
      return find(key).thenApply(row -> row + permits.availablePermits()); // ok: it only counts
    } finally {
      permits.release();
    }
  }

  CompletableFuture<String> givenBack() {
    Conn conn = pool().borrow();
    try {
      return conn.query("a"); // expect: ResourceClosedBeforeCompletion
    } finally {
      pool().release(conn);
    }
  }

  Future<Integer> recycled(Buffers buffers, AsynchronousFileChannel file) {
    ByteBuffer buffer = buffers.take();
    try {
      return file.read(buffer, 0); // expect: ResourceClosedBeforeCompletion
    } finally {
      buffers.recycle(buffer);
    }
  }

  int recycledRead(Buffers buffers, AsynchronousFileChannel file) throws Exception {
    ByteBuffer buffer = buffers.take();
    try {
      return file.read(buffer, 0).get(); // ok: awaited
    } finally {
      buffers.recycle(buffer);
    }
  }

  // Temporary files

  CompletableFuture<Integer> deletedAfter(InputStream body) throws IOException {
    Path staged = Files.createTempFile("upload", null);
    Files.copy(body, staged);
    return CompletableFuture.supplyAsync(() -> upload(staged)) // ok: deleted when it is done
        .whenComplete((size, failure) -> staged.toFile().delete());
  }

  CompletableFuture<Integer> otherDeleted(Path old, Path staged) throws IOException {
    try {
      return CompletableFuture.supplyAsync(() -> upload(staged)); // ok: another file
    } finally {
      Files.deleteIfExists(old);
    }
  }

  CompletableFuture<Integer> deleted(InputStream body) throws IOException {
    Path staged = Files.createTempFile("upload", null);
    try {
      Files.copy(body, staged);
      return CompletableFuture.supplyAsync(() -> upload(staged)); // expect: ResourceClosedBeforeCompletion
    } finally {
      Files.deleteIfExists(staged);
    }
  }

  CompletableFuture<Integer> deletedFile() throws IOException {
    File staged = File.createTempFile("upload", null);
    try {
      return CompletableFuture.supplyAsync(() -> upload(staged.toPath())); // expect: ResourceClosedBeforeCompletion
    } finally {
      staged.delete();
    }
  }
}
