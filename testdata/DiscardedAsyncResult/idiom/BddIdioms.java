package cases.discarded.idiom;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.never;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mock;

/** BDDMockito's words for the same. */
class BddIdioms {
  interface Store {
    CompletionStage<Void> save(String row);

    Future<String> load(String id);
  }

  @Mock private Store store;
  @Mock private Future<String> row;

  @Test
  void stubs() {
    given(store.load("a")).willReturn(row); // ok: stubbing
    willReturn(row).given(store).load("a"); // ok: stubbing
    BDDMockito.willThrow(new IllegalStateException()).given(store).save("a"); // ok: stubbing
  }

  @Test
  void verifies() {
    then(store).should().save("a"); // ok: verification
    then(store).should(never()).load("b"); // ok: verification
  }

  @Test
  void acts() throws Exception {
    store.save("a"); // expect: DiscardedAsyncResult
    store.load("a").get(); // ok: awaited
    Future<String> unused = store.load("b"); // expect: DiscardedAsyncResult
  }
}
