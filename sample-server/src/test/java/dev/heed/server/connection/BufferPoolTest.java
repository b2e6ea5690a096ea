package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BufferPoolTest {
  private static final int MANY = 600;

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

  /** Its memory would be free only when a collector finds it, and the pool would ask for more. */
  @Test
  void dropsNoneOfTheGoodOnes() {
    BufferPool many = new BufferPool(MANY);
    List<ByteBuffer> first = leaseAll(many);
    first.forEach(many::giveBack);
    assertThat(leaseAll(many)).allMatch(again -> first.stream().anyMatch(each -> each == again));
    assertThat(many.lease().isDirect()).isFalse();
  }

  private static List<ByteBuffer> leaseAll(BufferPool pool) {
    return Stream.generate(pool::lease).limit(MANY).toList();
  }
}
