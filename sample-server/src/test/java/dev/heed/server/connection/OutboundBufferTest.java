package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heed.server.StubFile;
import dev.heed.server.connection.OutboundBuffer.Flushed;
import dev.heed.server.connection.OutboundBuffer.HalfClosed;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.integrity.Integrity;
import dev.heed.server.integrity.ResponseAccount;
import dev.heed.server.poll.Poll;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundBufferTest {
  private static final int MEBIBYTE = 1024 * 1024;

  private final ScriptedTransport transport = new ScriptedTransport();
  private final MemoryBudget budget = new MemoryBudget(MEBIBYTE);
  private final OutboundBuffer buffer = new OutboundBuffer(transport, budget);
  private final Integrity integrity = new Integrity();

  @TempDir Path directory;

  @Test
  void isPendingUntilTheLastByteIsOut() throws Exception {
    append("hello");
    for (int i = 0; i < 5; i++) {
      assertThat(buffer.pollFlush().isReady()).isFalse();
      assertThat(buffer.isEmpty()).isFalse();
      take(1);
    }
    assertThat(buffer.pollFlush().isReady()).isTrue();
    assertThat(transport.wire()).isEqualTo("hello".getBytes());
    assertThat(buffer.handed()).isEqualTo(5);
  }

  @Test
  void anEmptyBufferIsFlushed() throws Exception {
    assertThat(buffer.pollFlush().isReady()).isTrue();
    assertThat(transport.log()).isEmpty();
  }

  @Test
  void doesNotAskAFullKernelAgainUntilItIsWritable() throws Exception {
    append("hello");
    transport.grant(2);
    assertThat(buffer.pollFlush().isReady()).isFalse();
    transport.grant(3);
    assertThat(buffer.pollFlush().isReady()).isFalse();
    assertThat(transport.log()).containsExactly("write 2");
    buffer.onWritable();
    assertThat(buffer.pollFlush().isReady()).isTrue();
    assertThat(transport.log()).containsExactly("write 2", "write 3");
  }

  /** Of a large heap buffer only a part goes into a write; what is behind it has to wait. */
  @Test
  void nothingOvertakesTheRestOfALargeBuffer() throws Exception {
    String large = "a".repeat(200_000) + "b";
    transport.grant(MEBIBYTE);
    append(large);
    append("c");
    assertThat(buffer.pollFlush().isReady()).isTrue();
    assertThat(transport.wire()).isEqualTo((large + "c").getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void headAndBodyGoInOneWrite() throws Exception {
    transport.grant(100);
    append("head");
    append("body");
    assertThat(buffer.pollFlush().isReady()).isTrue();
    assertThat(transport.log()).containsExactly("write 8");
  }

  @Test
  void aFastReaderGetsNoMoreThanItsShareOfATurn() throws Exception {
    transport.grant(10 * MEBIBYTE);
    buffer.append(ByteBuffer.allocate(3 * MEBIBYTE), null, false);
    assertThat(buffer.pollFlush().isReady()).isFalse();
    assertThat(buffer.handed()).isEqualTo(MEBIBYTE);
    assertThat(buffer.pollFlush().isReady()).isFalse();
    assertThat(buffer.pollFlush().isReady()).isTrue();
    assertThat(transport.wire()).hasSize(3 * MEBIBYTE);
  }

  @Test
  void hasRoomUpToTheHighWaterMark() throws Exception {
    buffer.append(ByteBuffer.allocate(OutboundBuffer.HIGH_WATER - 1), null, false);
    assertThat(buffer.hasRoom()).isTrue();
    append("x");
    assertThat(buffer.hasRoom()).isFalse();
    take(1);
    assertThat(buffer.hasRoom()).isTrue();
  }

  @Test
  void sendsFilesBetweenBytesInOrder() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "0123456789");
    ResponseAccount account = integrity.open(6, () -> {});
    try (FileChannel channel = FileChannel.open(file)) {
      buffer.begin(account);
      buffer.append(bytes("<"), account, false);
      buffer.append(channel, 2, 6, account);
      buffer.append(bytes(">"), account, false);
      account.complete();
      for (int i = 0; i < 7; i++) {
        take(1);
        assertThat(account.isEnded()).isFalse();
      }
      take(1);
    }
    assertThat(new String(transport.wire(), StandardCharsets.US_ASCII)).isEqualTo("<234567>");
    assertThat(account.isEnded()).isTrue();
    assertThat(account.handed()).isEqualTo(6);
    assertThat(integrity.settled()).isEqualTo(1);
    assertThat(integrity.wire()).isEqualTo(8);
  }

  @Test
  void aFileThatIsSentToItsVeryEndIsNotTooShort() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "0123");
    ResponseAccount account = integrity.open(4, () -> {});
    try (FileChannel channel = FileChannel.open(file)) {
      buffer.begin(account);
      buffer.append(channel, 0, 4, account);
      account.complete();
      for (int i = 0; i < 4; i++) {
        take(1);
      }
    }
    assertThat(account.isEnded()).isTrue();
    assertThat(integrity.settled()).isEqualTo(1);
  }

  @Test
  void nothingOfAFileIsNothingToSend() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "0123");
    try (FileChannel channel = FileChannel.open(file)) {
      buffer.append(channel, 4, 0, integrity.open(0, () -> {}));
      assertThat(buffer.isEmpty()).isTrue();
      assertThat(buffer.pollFlush().isReady()).isTrue();
    }
  }

  @Test
  void aFileThatEndsTooEarlyIsAnError() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "0123");
    ResponseAccount account = integrity.open(6, () -> {});
    try (FileChannel channel = FileChannel.open(file)) {
      buffer.begin(account);
      buffer.append(channel, 0, 6, account);
      transport.grant(100);
      assertThatThrownBy(buffer::pollFlush)
          .isInstanceOfSatisfying(
              CutException.class, e -> assertThat(e.reason()).isEqualTo(CutReason.FILE_SHRANK));
    }
    assertThat(account.handed()).isEqualTo(4);
  }

  /** Such as those that the system makes up when they are read. */
  @Test
  void aFileThatHasLessThanItsSizeIsAnError() throws Exception {
    StubFile file = new Lying();
    buffer.append(file, 0, 10, integrity.open(10, () -> {}));
    take(4);
    transport.grant(100);
    buffer.onWritable();
    assertThatThrownBy(buffer::pollFlush)
        .isInstanceOfSatisfying(
            CutException.class, e -> assertThat(e.reason()).isEqualTo(CutReason.FILE_SHRANK));
  }

  private static final class Lying extends StubFile {
    @Override
    public long size() {
      return 10;
    }

    @Override
    public int read(ByteBuffer bytes, long position) {
      if (position >= 4) {
        return -1;
      }
      int count = Math.min(bytes.remaining(), (int) (4 - position));
      bytes.put(new byte[count]);
      return count;
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }
  }

  /** What a handler may hand over by mistake: a file that it writes. */
  @Test
  void aFileThatIsNotOpenForReadingIsUnreadable() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "0123");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      buffer.append(channel, 0, 4, integrity.open(4, () -> {}));
      transport.grant(100);
      assertThatThrownBy(buffer::pollFlush)
          .isInstanceOfSatisfying(
              CutException.class, e -> assertThat(e.reason()).isEqualTo(CutReason.FILE_UNREADABLE));
    }
  }

  /** Each has a descriptor, of which there are few: what is asked for behind them can wait. */
  @Test
  void hasNoRoomBehindTooManyFiles() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "0123");
    try (FileChannel channel = FileChannel.open(file)) {
      for (int i = 0; i < OutboundBuffer.MOST_FILE_PARTS; i++) {
        assertThat(buffer.hasRoom()).isTrue();
        buffer.append(channel, 0, 2, integrity.open(2, () -> {}));
      }
      assertThat(buffer.hasRoom()).isFalse();
      take(1);
      assertThat(buffer.hasRoom()).isFalse();
      take(1);
      assertThat(buffer.hasRoom()).isTrue();
    }
  }

  @Test
  void shutsDownAndClosesWithProofOnly() throws Exception {
    append("hello");
    transport.grant(5);
    HalfClosed halfClosed = buffer.shutdown(flushed());
    assertThat(transport.end()).isEqualTo(ScriptedTransport.End.FIN);
    buffer.close(halfClosed);
    assertThat(transport.end()).isEqualTo(ScriptedTransport.End.CLOSED);
    assertThat(transport.log()).containsExactly("write 5", "shutdown", "close");
  }

  @Test
  void shutsDownOnce() throws Exception {
    Flushed proof = flushed();
    HalfClosed halfClosed = buffer.shutdown(proof);
    assertThatThrownBy(() -> buffer.shutdown(proof)).isInstanceOf(IllegalStateException.class);
    assertThat(transport.log()).containsExactly("shutdown");
    buffer.close(halfClosed);
  }

  @Test
  void refusesAProofFromBeforeTheLastAppend() throws Exception {
    Flushed early = flushed();
    append("hello");
    assertThatThrownBy(() -> buffer.shutdown(early)).isInstanceOf(IllegalStateException.class);
    take(5);
    assertThatThrownBy(() -> buffer.shutdown(early)).isInstanceOf(IllegalStateException.class);
    assertThat(transport.log()).containsExactly("write 5");
  }

  /** Those that hold most wait for the others, and nobody waits for ever. */
  @Test
  void allBuffersOfALoopTogetherStayBelowTheBudget() throws Exception {
    OutboundBuffer other = new OutboundBuffer(new ScriptedTransport(), budget);
    int first = MEBIBYTE - 2 * MemoryBudget.SHARE - 3 * OutboundBuffer.PIECE;
    other.append(ByteBuffer.allocate(first), null, false);
    buffer.append(ByteBuffer.allocate(MemoryBudget.SHARE), null, false);
    assertThat(buffer.hasRoom()).isTrue();

    buffer.append(ByteBuffer.allocate(MemoryBudget.SHARE), null, false);
    assertThat(budget.held()).isEqualTo(MEBIBYTE);
    assertThat(buffer.hasRoom()).isFalse();
    assertThat(new OutboundBuffer(new ScriptedTransport(), budget).hasRoom()).isTrue();

    other.abort(CutReason.PEER_GONE);
    assertThat(buffer.hasRoom()).isTrue();
    take(2 * MemoryBudget.SHARE);
    assertThat(buffer.pollFlush().isReady()).isTrue();
    assertThat(budget.held()).isZero();
  }

  @Test
  void manySmallPiecesTakeMoreThanTheirBytes() throws Exception {
    for (int i = 0; i < 100; i++) {
      append("x");
    }
    assertThat(budget.held()).isEqualTo(100 * (1 + OutboundBuffer.PIECE));
    take(40);
    assertThat(budget.held()).isEqualTo(60 * (1 + OutboundBuffer.PIECE));
    buffer.abort(CutReason.PEER_GONE);
    assertThat(budget.held()).isZero();
  }

  @Test
  void refusesTheProofOfAnotherBuffer() throws Exception {
    ScriptedTransport otherTransport = new ScriptedTransport();
    OutboundBuffer other = new OutboundBuffer(otherTransport, budget);
    Flushed foreign = ((Poll.Ready<Flushed>) other.pollFlush()).value();
    assertThatThrownBy(() -> buffer.shutdown(foreign)).isInstanceOf(IllegalStateException.class);
    HalfClosed foreignEnd = other.shutdown(foreign);
    HalfClosed own = buffer.shutdown(flushed());
    assertThatThrownBy(() -> buffer.close(foreignEnd)).isInstanceOf(IllegalStateException.class);
    buffer.close(own);
    assertThatThrownBy(() -> buffer.close(own)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesToEndOverAResponseThatIsNotComplete() throws Exception {
    ResponseAccount account = integrity.open(5, () -> {});
    buffer.begin(account);
    assertThatThrownBy(() -> buffer.shutdown(flushed())).isInstanceOf(IllegalStateException.class);
    assertThat(transport.log()).isEmpty();
  }

  @Test
  void takesNothingAfterTheEnd() throws Exception {
    HalfClosed halfClosed = buffer.shutdown(flushed());
    assertThatThrownBy(() -> append("x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> buffer.begin(integrity.open(0, () -> {})))
        .isInstanceOf(IllegalStateException.class);
    buffer.close(halfClosed);
    assertThatThrownBy(() -> buffer.abort(CutReason.PEER_GONE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void abortingCutsWhatIsOpenAndResets() throws Exception {
    ResponseAccount first = respond("one");
    ResponseAccount second = respond("two");
    take(4);
    assertThat(first.isEnded()).isTrue();
    assertThat(buffer.openResponses()).isEqualTo(1);

    buffer.abort(CutReason.DRAIN_DEADLINE);
    assertThat(second.isEnded()).isTrue();
    assertThat(second.handed()).isEqualTo(1);
    assertThat(integrity.settled()).isEqualTo(1);
    assertThat(integrity.cut(CutReason.DRAIN_DEADLINE)).isEqualTo(1);
    assertThat(buffer.openResponses()).isZero();
    assertThat(buffer.isEmpty()).isTrue();
    assertThat(transport.log()).containsExactly("write 4", "reset");
  }

  private ResponseAccount respond(String text) {
    ResponseAccount account = integrity.open(text.length(), () -> {});
    buffer.begin(account);
    buffer.append(bytes(text), account, true);
    account.complete();
    return account;
  }

  private Flushed flushed() throws IOException {
    return buffer.pollFlush().orThrow();
  }

  private void take(int count) throws IOException {
    transport.grant(count);
    buffer.onWritable();
    Poll<Flushed> polled = buffer.pollFlush();
    assertThat(polled.isReady()).isEqualTo(buffer.isEmpty());
  }

  private void append(String text) {
    buffer.append(bytes(text), null, false);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }
}
