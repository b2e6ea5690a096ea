package cases.discarded.idiom;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.BDDMockito;
import org.mockito.Mock;
import org.mockito.Mockito;
import org.mockito.stubbing.Stubber;

/** Stubbing and verification in their less common forms. */
class MoreMockito {
  interface Repository {
    Future<Integer> count(String table);

    CompletableFuture<Void> delete(String table);

    void clear();
  }

  @Mock private Repository repository;
  @Mock private CompletableFuture<Void> deleted;
  @Mock private Future<Integer> counted;

  @BeforeEach
  void stubs() {
    lenient().when(repository.count("a")).thenReturn(counted); // ok: stubbing
    lenient().doReturn(deleted).when(repository).delete("a"); // ok: stubbing
    when(repository.delete("b")).thenThrow(new IllegalStateException()).thenReturn(deleted); // ok: stubbing
    Stubber stubber = Mockito.doReturn(deleted);
    stubber.when(repository).delete("c"); // ok: stubbing
    doNothing().when(repository).clear(); // ok: stubbing
  }

  @Test
  void verifications() {
    verify(repository, timeout(100)).delete("a"); // ok: verification
    verify(repository, timeout(100).times(2)).count(anyString()); // ok: verification
    Repository verified = verify(repository);
    verified.delete("a"); // ok: verification
    Repository plain = repository;
    plain.delete("a"); // expect: DiscardedAsyncResult
    ArgumentCaptor<String> table = ArgumentCaptor.forClass(String.class);
    verify(repository).delete(table.capture()); // ok: verification
    BDDMockito.then(repository).should(timeout(100)).count(table.capture()); // ok: verification
  }

  @Test
  void notVerifications() throws Exception {
    repository.delete("a"); // expect: DiscardedAsyncResult
    repository.count("a").get(); // ok: awaited
    spy(repository).delete("b"); // expect: DiscardedAsyncResult
    Mockito.mock(Repository.class).count("c"); // expect: DiscardedAsyncResult
  }

  /** Has the word, not the meaning. */
  static Repository verified(Repository repository) {
    return repository;
  }

  @Test
  void lookAlike() {
    verified(repository).delete("a"); // expect: DiscardedAsyncResult
    verified(repository).delete("a").join(); // ok: awaited
  }
}
