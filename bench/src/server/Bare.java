package server;

import com.sun.management.ThreadMXBean;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.connection.BufferPool;
import dev.heed.server.connection.Census;
import dev.heed.server.connection.Connection;
import dev.heed.server.connection.Owner;
import dev.heed.server.connection.Surroundings;
import dev.heed.server.connection.Timeouts;
import dev.heed.server.http.Fields;
import dev.heed.server.http.Limits;
import dev.heed.server.http.ResponseHeadEncoder;
import dev.heed.server.integrity.Integrity;
import dev.heed.server.transport.Transport;
import dev.heed.server.transport.WriteSide;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The sample server's connections without the kernel: requests come from memory and responses go
 * there. Says how many nanoseconds of CPU time one takes, and how many bytes of garbage it leaves.
 */
final class Bare implements Surroundings {
  private static final int CONNECTIONS = 64;
  private static final int WARM_ROUNDS = 5;
  private static final int ROUNDS = 10;
  private static final int REQUESTS = 400_000;
  private static final byte[] REQUEST =
      "GET /small HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Fields fields = Fields.of("Content-Type", Content.TEXT);
  private final ByteBuffer small = Content.direct(Content.SMALL);
  private final Handler handler =
      request ->
          CompletableFuture.completedFuture(
              new Response(200, fields, new ResponseBody.Bytes(small)));

  private final Integrity integrity = new Integrity().part();
  private final Census census = new Census().part();
  private final BufferPool buffers = new BufferPool();
  private final ResponseHeadEncoder heads = new ResponseHeadEncoder(() -> 0);
  private final List<Peer> peers = new ArrayList<>();

  private Bare() {
    for (int i = 0; i < CONNECTIONS; i++) {
      peers.add(new Peer(this));
    }
  }

  /** Prints nanoseconds and bytes for a request, those of the fastest round. */
  public static void main(String[] arguments) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Bare bare = new Bare();
    long nanos = Long.MAX_VALUE;
    long bytes = 0;
    for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long start = threads.getCurrentThreadCpuTime();
      bare.round();
      long took = (threads.getCurrentThreadCpuTime() - start) / REQUESTS;
      if (round >= WARM_ROUNDS && took < nanos) {
        nanos = took;
        bytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / REQUESTS;
      }
    }
    bare.check();
    System.out.println(nanos + "\t" + bytes);
  }

  private void round() {
    for (int i = 0; i < REQUESTS; i++) {
      peers.get(i % CONNECTIONS).ask();
    }
  }

  private void check() {
    if (integrity.settled() != (WARM_ROUNDS + ROUNDS) * (long) REQUESTS) {
      throw new IllegalStateException("responses are missing");
    }
  }

  /** A peer that asks at once, and a kernel that has room for everything. */
  private static final class Peer implements Transport, WriteSide, Owner {
    private final ByteBuffer taken = ByteBuffer.allocateDirect(1024);
    private final Connection connection;
    private boolean asks;

    Peer(Surroundings here) {
      this.connection = new Connection(this, here, this);
      connection.run();
    }

    void ask() {
      asks = true;
      connection.onReady(true, false);
    }

    @Override
    public int read(ByteBuffer into) {
      if (!asks) {
        return 0;
      }
      asks = false;
      into.put(REQUEST);
      return REQUEST.length;
    }

    @Override
    public long write(ByteBuffer[] parts, int count) {
      taken.clear();
      for (int i = 0; i < count; i++) {
        taken.put(parts[i]);
      }
      return taken.position();
    }

    @Override
    public long transferFrom(FileChannel file, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public WriteSide claimWriteSide() {
      return this;
    }

    @Override
    public void interest(boolean read, boolean write) {}

    @Override
    public void shutdown() {}

    @Override
    public void close() {}

    @Override
    public void reset() {}

    @Override
    public void wake() {}

    @Override
    public void ended() {}
  }

  @Override
  public Handler handler() {
    return handler;
  }

  @Override
  public Limits limits() {
    return Limits.DEFAULT;
  }

  @Override
  public Timeouts timeouts() {
    return Timeouts.DEFAULT;
  }

  @Override
  public Integrity integrity() {
    return integrity;
  }

  @Override
  public Census census() {
    return census;
  }

  @Override
  public BufferPool buffers() {
    return buffers;
  }

  @Override
  public ResponseHeadEncoder heads() {
    return heads;
  }

  @Override
  public long now() {
    return 0;
  }

  @Override
  public void handlerFailed(Throwable failure) {
    throw new IllegalStateException(failure);
  }

  @Override
  public void internalError(Throwable error) {
    throw new IllegalStateException(error);
  }
}
