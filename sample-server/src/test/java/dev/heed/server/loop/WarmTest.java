package dev.heed.server.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Response;
import dev.heed.server.connection.Connection;
import dev.heed.server.connection.Timeouts;
import dev.heed.server.http.Limits;
import dev.heed.server.transport.Transport;
import dev.heed.server.transport.WriteSide;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which sessions keep what only a request needs: the last ones that were active, so many. */
class WarmTest {
  private final Shared shared =
      Shared.of(
          request -> CompletableFuture.completedFuture(Response.text(200, "hello")),
          Limits.DEFAULT,
          Timeouts.DEFAULT,
          1);
  private final LoopSurroundings here = new LoopSurroundings(shared, () -> 0);
  private final List<Session> sessions = new ArrayList<>();
  private final Warm warm = new Warm();

  @Test
  void theOneThatHasBeenThereLongestRests() throws Exception {
    for (int i = 0; i < Warm.KEPT; i++) {
      warm.add(active());
    }
    assertThat(resting()).isEmpty();

    warm.add(active());
    warm.add(active());
    assertThat(resting()).containsExactly(0, 1);
  }

  @Test
  void oneThatIsActiveAgainIsThereOnce() throws Exception {
    for (int i = 0; i < Warm.KEPT; i++) {
      warm.add(active());
      warm.add(sessions.get(0));
    }
    assertThat(resting()).isEmpty();
    warm.add(active());
    assertThat(resting()).containsExactly(0);

    sessions.get(0).connection().run();
    warm.add(sessions.get(0));
    assertThat(resting()).containsExactly(1);
  }

  @Test
  void oneThatIsOverMakesRoom() throws Exception {
    for (int i = 0; i < Warm.KEPT; i++) {
      warm.add(active());
    }
    warm.remove(sessions.get(3));
    warm.add(active());
    assertThat(resting()).isEmpty();
    warm.remove(sessions.get(3));
    warm.add(active());
    assertThat(resting()).containsExactly(0);
  }

  private Session active() throws Exception {
    Session session = new Session(null, here, new Nothing(), "peer", gone -> {});
    session.connection().run();
    sessions.add(session);
    return session;
  }

  /** The places of those that hold no more than an idle connection has to. */
  private List<Integer> resting() throws Exception {
    Field dispatch = Connection.class.getDeclaredField("dispatch");
    dispatch.setAccessible(true);
    List<Integer> resting = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i++) {
      if (dispatch.get(sessions.get(i).connection()) == null) {
        resting.add(i);
      }
    }
    return resting;
  }

  /** A peer that says nothing and is told nothing. */
  private static final class Nothing implements Transport {
    @Override
    public int read(ByteBuffer into) {
      return 0;
    }

    @Override
    public WriteSide claimWriteSide() {
      return new Closed();
    }

    @Override
    public void interest(boolean read, boolean write) {}
  }

  private static final class Closed implements WriteSide {
    @Override
    public long write(ByteBuffer[] buffers, int count) {
      return 0;
    }

    @Override
    public long transferFrom(FileChannel file, long position, long count) {
      return 0;
    }

    @Override
    public void shutdown() {}

    @Override
    public void close() {}

    @Override
    public void reset() {}
  }
}
