package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BufferPoolTest {
  private static final int KEPT = 256;

  private final BufferPool pool = new BufferPool(1000);

  @Test
  void lendsWhatWasGivenBackAsIfItWereNew() {
    ByteBuffer first = pool.lease();
    assertThat(pool.leased()).isEqualTo(1);
    first.put((byte) 1).flip();
    pool.giveBack(first);
    assertThat(pool.leased()).isZero();

    ByteBuffer again = pool.lease();
    assertThat(again).isSameAs(first);
    assertThat(again.position()).isZero();
    assertThat(again.limit()).isEqualTo(again.capacity());
  }

  /** Outside the heap there is only so much, and asking for more of it has a whole loop wait. */
  @Test
  void lendsSmallOnesWhenTheGoodOnesAreOut() {
    BufferPool two = new BufferPool(2);
    ByteBuffer good = two.lease();
    assertThat(good.capacity()).isEqualTo(BufferPool.SIZE);
    assertThat(two.lease().isDirect()).isTrue();
    ByteBuffer small = two.lease();
    assertThat(small.isDirect()).isFalse();
    assertThat(small.capacity()).isEqualTo(BufferPool.SMALL);
    assertThat(two.leased()).isEqualTo(3);

    two.giveBack(small);
    assertThat(two.lease().isDirect()).isFalse();
    two.giveBack(good);
    assertThat(two.lease()).isSameAs(good);
  }

  @Test
  void whatItDoesNotKeepMakesPlaceForAnother() {
    BufferPool full = new BufferPool(KEPT + 1);
    List<ByteBuffer> all = new ArrayList<>();
    for (int i = 0; i <= KEPT; i++) {
      all.add(full.lease());
    }
    assertThat(full.lease().isDirect()).isFalse();
    all.forEach(full::giveBack);
    for (int i = 0; i <= KEPT; i++) {
      assertThat(full.lease().isDirect()).isTrue();
    }
    assertThat(full.lease().isDirect()).isFalse();
  }

  @Test
  void keepsNoMoreThanItMay() {
    List<ByteBuffer> all = new ArrayList<>();
    for (int i = 0; i <= KEPT; i++) {
      all.add(pool.lease());
    }
    all.forEach(pool::giveBack);
    ByteBuffer dropped = all.get(KEPT);
    for (int i = 0; i < KEPT; i++) {
      ByteBuffer kept = pool.lease();
      assertThat(all.subList(0, KEPT)).anyMatch(each -> each == kept);
    }
    ByteBuffer fresh = pool.lease();
    assertThat(all).noneMatch(each -> each == fresh);
    assertThat(pool.leased()).isEqualTo(KEPT + 1);
  }
}
