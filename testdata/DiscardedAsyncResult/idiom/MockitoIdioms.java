package cases.discarded.idiom;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Calls that stub or verify a mock start nothing. */
class MockitoIdioms {
  interface Client {
    CompletableFuture<String> send(String text);

    static CompletableFuture<Client> connect(String host) {
      return CompletableFuture.supplyAsync(() -> null);
    }
  }

  static final class Service {
    private final Client client;

    Service(Client client) {
      this.client = client;
    }

    CompletableFuture<String> greet() {
      return client.send("hello"); // ok: returned
    }
  }

  private final Client client = mock(Client.class);
  private final CompletableFuture<String> reply = CompletableFuture.supplyAsync(() -> "x"); // ok: read by the tests

  @Test
  void stubs() {
    when(client.send("a")).thenReturn(reply); // ok: stubbing
    when(client.send(any())).thenAnswer(call -> client.send(call.getArgument(0))); // ok: the answer is returned
    doReturn(reply).when(client).send("a"); // ok: stubbing
    doAnswer(call -> reply).when(client).send(any()); // ok: stubbing
    Mockito.doThrow(new IllegalStateException()).when(client).send("b"); // ok: stubbing
  }

  @Test
  void verifies() {
    verify(client).send("a"); // ok: verification
    verify(client, times(2)).send(any()); // ok: verification
    Mockito.verify(client, never()).send("b"); // ok: verification
    InOrder order = inOrder(client);
    order.verify(client).send("a"); // ok: verification
    order.verify(client, times(1)).send("b"); // ok: verification
  }

  @Test
  void statics() {
    try (MockedStatic<Client> statics = mockStatic(Client.class)) {
      statics.when(() -> Client.connect("a")).thenReturn(reply); // ok: stubbing
      statics.verify(() -> Client.connect("a")); // ok: verification
      statics.verify(() -> Client.connect("b"), never()); // ok: verification
    }
  }

  @Test
  void callsTheSubject() {
    var service = new Service(client);
    service.greet(); // expect: DiscardedAsyncResult
    verify(client).send("hello"); // ok: verification
  }

  @Test
  void awaitsTheSubject() {
    new Service(client).greet().join(); // ok: awaited
  }

  @Test
  void callsTheMockItself() {
    client.send("a"); // expect: DiscardedAsyncResult
    Client real = spy(client);
    real.send("b"); // expect: DiscardedAsyncResult
  }
}
