package dev.heed.server.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IntegrityTest {
  private final Integrity books = new Integrity();
  private final AtomicInteger released = new AtomicInteger();

  @Test
  void settlesWhenAllIsBufferedAndAllHasLeft() {
    ResponseAccount account = open(10);
    account.queued(20, false);
    account.queued(10, true);
    account.left(20, false);
    account.left(9, true);
    account.complete();
    assertThat(account.isEnded()).isFalse();
    assertThat(released).hasValue(0);

    account.left(1, true);
    assertThat(account.isEnded()).isTrue();
    assertThat(released).hasValue(1);
    expectBooks(1, 1, 0, 0);
    assertThat(books.promised()).isEqualTo(10);
    assertThat(books.produced()).isEqualTo(10);
    assertThat(books.handed()).isEqualTo(10);
    assertThat(books.wire()).isEqualTo(30);
  }

  /** Each loop counts in a part of its own. */
  @Test
  void addsUpWhatItsPartsCount() {
    for (int i = 1; i <= 3; i++) {
      Integrity part = books.part();
      ResponseAccount account = part.open(10L * i, released::incrementAndGet);
      account.queued(7, false);
      account.queued(10L * i, true);
      account.left(7, false);
      account.left(10L * i, true);
      account.complete();
      part.open(1, released::incrementAndGet).cut(CutReason.PEER_GONE);
      assertThat(part.promised()).isEqualTo(10L * i + 1);
    }
    expectBooks(6, 3, 3, 3);
    assertThat(books.promised()).isEqualTo(63);
    assertThat(books.produced()).isEqualTo(60);
    assertThat(books.handed()).isEqualTo(60);
    assertThat(books.wire()).isEqualTo(81);
    assertThat(books.cut(CutReason.PEER_GONE)).isEqualTo(3);
  }

  @Test
  void doesNotSettleBetweenTwoParts() {
    ResponseAccount account = open(ResponseAccount.UNKNOWN);
    account.queued(5, true);
    account.left(5, true);
    assertThat(account.isEnded()).isFalse();
    account.complete();
    assertThat(account.isEnded()).isTrue();
    expectBooks(1, 1, 0, 0);
    assertThat(books.promised()).isZero();
  }

  @Test
  void aSettledResponseThatIsNotWhatWasPromisedIsAMismatch() {
    ResponseAccount account = open(10);
    account.queued(9, true);
    account.left(9, true);
    account.complete();
    expectBooks(1, 1, 0, 1);
  }

  @Test
  void contentThatLeavesAsFramingIsAMismatch() {
    ResponseAccount account = open(ResponseAccount.UNKNOWN);
    account.queued(9, true);
    account.left(9, false);
    account.complete();
    expectBooks(1, 1, 0, 1);
  }

  @Test
  void aCutCountsOnceByItsReasonAndReleasesOnce() {
    ResponseAccount account = open(10);
    account.queued(10, true);
    account.left(4, true);
    account.cut(CutReason.WRITE_STALLED);
    account.cut(CutReason.PEER_GONE);
    assertThat(books.cut(CutReason.WRITE_STALLED)).isEqualTo(1);
    assertThat(books.cut(CutReason.PEER_GONE)).isZero();
    assertThat(released).hasValue(1);
    expectBooks(1, 0, 1, 1);
    assertThat(account.promised()).isEqualTo(10);
    assertThat(account.produced()).isEqualTo(10);
    assertThat(account.handed()).isEqualTo(4);
  }

  private ResponseAccount open(long promised) {
    return books.open(promised, released::incrementAndGet);
  }

  private void expectBooks(long responses, long settled, long cut, long mismatches) {
    assertThat(books.responses()).isEqualTo(responses);
    assertThat(books.settled()).isEqualTo(settled);
    assertThat(books.cut()).isEqualTo(cut);
    assertThat(books.mismatches()).isEqualTo(mismatches);
  }
}
