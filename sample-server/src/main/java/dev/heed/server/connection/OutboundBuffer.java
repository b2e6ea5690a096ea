package dev.heed.server.connection;

import dev.heed.server.integrity.CutReason;
import dev.heed.server.integrity.ResponseAccount;
import dev.heed.server.poll.Poll;
import dev.heed.server.transport.Transport;
import dev.heed.server.transport.WriteSide;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Everything that is to leave through one transport, and the only owner of that transport's write
 * side.
 *
 * <p>There are two ways to the end. In order: {@link #pollFlush} makes a {@link Flushed} only when
 * nothing is left, {@link #shutdown} takes it and makes a {@link HalfClosed}, {@link #close} takes
 * that; closing over unsent bytes does not type-check. By failure: {@link #abort}, which counts
 * what is cut and lets the peer see a reset. Bytes are not copied: what is appended must not
 * change.
 */
public final class OutboundBuffer {
  /** Beyond so many bytes in memory, producers are not asked for more. */
  static final int HIGH_WATER = 256 * 1024;

  /** Nor beyond so many pieces: each takes memory of its own, however few bytes it has. */
  static final int MOST_PIECES = 1024;

  /** What a piece takes in memory whatever it holds: itself, its buffer, and that one's copy. */
  static final int PIECE = 128;

  /** Nor behind so many parts of files, which are as many descriptors. */
  static final int MOST_FILE_PARTS = 2;

  /** What one call hands over at most, so that a fast reader cannot keep a loop to itself. */
  private static final long BUDGET = 1024 * 1024;

  /** Proof that all bytes that were appended so far are with the kernel. */
  public static final class Flushed {
    private final OutboundBuffer buffer;
    private final long appended;

    private Flushed(OutboundBuffer buffer) {
      this.buffer = buffer;
      this.appended = buffer.appended;
    }
  }

  /** Proof that the write side was shut down in order. */
  public static final class HalfClosed {
    private final OutboundBuffer buffer;

    private HalfClosed(OutboundBuffer buffer) {
      this.buffer = buffer;
    }
  }

  private enum Phase {
    OPEN,
    SHUT,
    ENDED
  }

  private final WriteSide out;
  private final MemoryBudget budget;
  private final SegmentQueue queue = new SegmentQueue();

  /** Of the responses that have begun and not ended; null if there was none since the last rest. */
  private Queue<ResponseAccount> accounts;

  private Phase phase = Phase.OPEN;
  private long appended;
  private long handed;
  private long inMemory;
  private int fileParts;
  private boolean kernelHasRoom = true;

  /**
   * Takes the write side of a transport for itself.
   *
   * @param budget what this and others may hold in memory together
   */
  public OutboundBuffer(Transport transport, MemoryBudget budget) {
    this.out = transport.claimWriteSide();
    this.budget = budget;
  }

  /** Takes in a response's account: until it ends, {@link #abort} will cut it. */
  public void begin(ResponseAccount account) {
    requireOpen();
    if (accounts == null) {
      accounts = new ArrayDeque<>(2);
    }
    accounts.add(account);
  }

  /**
   * Appends bytes.
   *
   * @param account whose they are; null for an interim response
   * @param content whether they count against what the account promised
   */
  public void append(ByteBuffer bytes, ResponseAccount account, boolean content) {
    if (bytes.hasRemaining()) {
      int length = bytes.remaining();
      enqueue(new Segment.Bytes(bytes, account, content));
      inMemory += length;
      budget.take(length);
    }
  }

  /** Appends part of a file, which takes no room in memory. */
  public void append(FileChannel file, long position, long length, ResponseAccount account) {
    if (length > 0) {
      enqueue(new Segment.FilePart(file, position, length, account));
      fileParts++;
    }
  }

  /** Whether a producer may be asked for more. */
  public boolean hasRoom() {
    return inMemory < HIGH_WATER
        && queue.size() < MOST_PIECES
        && fileParts < MOST_FILE_PARTS
        && budget.hasRoomFor(inMemory);
  }

  /** Whether what others hold is what leaves no room, so that nothing of its own will make some. */
  boolean waitsForOthers() {
    return !budget.hasRoomFor(inMemory);
  }

  /** Whether nothing waits for the kernel. */
  public boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Responses that have begun and not ended. */
  public int openResponses() {
    return accounts == null ? 0 : accounts.size();
  }

  /** Lets go of what only a response needs, when there is none. */
  void rest() {
    if (openResponses() == 0) {
      accounts = null;
    }
  }

  /** All bytes that were ever appended. */
  long appended() {
    return appended;
  }

  /** All bytes that the kernel took. */
  public long handed() {
    return handed;
  }

  /** Says that the kernel may take bytes again. */
  public void onWritable() {
    kernelHasRoom = true;
  }

  /**
   * Hands bytes to the kernel until none are left, it takes no more, or this turn's share is used.
   *
   * <p>While it is pending the owner must be interested in writing, which brings it back here.
   *
   * @throws IOException if the peer is gone, or a file unreadable or shorter than promised; abort
   *     then
   */
  public Poll<Flushed> pollFlush() throws IOException {
    long stopAt = handed + BUDGET;
    while (!queue.isEmpty() && kernelHasRoom && handed < stopAt) {
      handOver();
    }
    forgetEndedAccounts();
    return queue.isEmpty() ? Poll.ready(new Flushed(this)) : Poll.pending();
  }

  /**
   * Shuts the write side down.
   *
   * @param proof that nothing is left; one from before the last append is refused
   */
  public HalfClosed shutdown(Flushed proof) throws IOException {
    requireOpen();
    if (proof.buffer != this || proof.appended != appended) {
      throw new IllegalStateException("bytes were appended after this proof of flushing");
    }
    if (openResponses() > 0) {
      throw new IllegalStateException("a response is not complete");
    }
    out.shutdown();
    phase = Phase.SHUT;
    return new HalfClosed(this);
  }

  /** Closes the transport, after a shutdown in order. */
  public void close(HalfClosed proof) {
    if (proof.buffer != this || phase != Phase.SHUT) {
      throw new IllegalStateException("not shut down in order");
    }
    phase = Phase.ENDED;
    out.close();
  }

  /** Gives up: counts every response that has not left as cut, and resets the transport. */
  public void abort(CutReason reason) {
    if (phase == Phase.ENDED) {
      throw new IllegalStateException("already at an end");
    }
    phase = Phase.ENDED;
    budget.giveBack(inMemory + (long) PIECE * queue.size());
    queue.clear();
    inMemory = 0;
    cutAccounts(reason);
    out.reset();
  }

  private void enqueue(Segment segment) {
    requireOpen();
    appended += segment.remaining();
    queue.add(segment);
    budget.take(PIECE);
  }

  private void requireOpen() {
    if (phase != Phase.OPEN) {
      throw new IllegalStateException("nothing can be sent any more");
    }
  }

  private void handOver() throws IOException {
    if (queue.peek() instanceof Segment.FilePart part) {
      handOver(part);
    } else {
      handOverBytes();
    }
  }

  private void handOver(Segment.FilePart part) throws IOException {
    long asked = Math.min(part.remaining(), BUDGET);
    long taken = transfer(part, asked);
    settle(taken, asked);
    if (taken < asked && part.endsTooEarly(taken == 0)) {
      throw new CutException(CutReason.FILE_SHRANK, null);
    }
  }

  private long transfer(Segment.FilePart part, long count) throws IOException {
    try {
      return out.transferFrom(part.file(), part.position(), count);
    } catch (IOException | RuntimeException e) {
      // Either end may be what failed, and operators look in different places.
      if (!part.isReadable()) {
        throw new CutException(CutReason.FILE_UNREADABLE, e);
      }
      throw e;
    }
  }

  private void handOverBytes() throws IOException {
    Batch batch = Batch.of(queue);
    settle(out.write(batch.buffers(), batch.count()), batch.bytes());
  }

  /** Books what the kernel took, segment by segment. */
  private void settle(long taken, long asked) {
    kernelHasRoom = taken == asked;
    handed += taken;
    for (long rest = taken; rest > 0; ) {
      Segment first = queue.peek();
      long share = Math.min(rest, first.remaining());
      if (first instanceof Segment.Bytes) {
        inMemory -= share;
        budget.giveBack(share);
      }
      first.left(share);
      rest -= share;
      if (first.remaining() == 0) {
        queue.remove();
        budget.giveBack(PIECE);
        fileParts -= first instanceof Segment.FilePart ? 1 : 0;
      }
    }
  }

  private void forgetEndedAccounts() {
    while (openResponses() > 0 && accounts.peek().isEnded()) {
      accounts.remove();
    }
  }

  private void cutAccounts(CutReason reason) {
    if (accounts != null) {
      accounts.forEach(account -> account.cut(reason));
      accounts = null;
    }
  }
}
