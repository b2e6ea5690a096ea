package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BufferPoolTest {
  private static final int KEPT = 256;

  private final BufferPool pool = new BufferPool();

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
