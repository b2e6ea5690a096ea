package cases.uncompleted.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service whose callers wait for promises that it completes from its own lookups. */
class AccountService {
  private static final Logger log = LoggerFactory.getLogger(AccountService.class);
  private final Repository repository;
  private final Map<String, CompletableFuture<Account>> inFlight = new ConcurrentHashMap<>();

  AccountService(Repository repository) {
    this.repository = repository;
  }

  record Account(String id, long balance) {}

  interface Repository {
    CompletableFuture<Account> find(String id);

    CompletionStage<Void> save(Account account);
  }

  CompletableFuture<Account> find(String id) {
    CompletableFuture<Account> answer = new CompletableFuture<>();
    repository.find(id).thenAccept(answer::complete); // expect: UncompletedPromise
    return answer;
  }

  CompletableFuture<Account> findBoth(String id) {
    CompletableFuture<Account> answer = new CompletableFuture<>();
    repository.find(id).whenComplete((account, error) -> { // ok: both ways out complete it
      if (error != null) {
        answer.completeExceptionally(error);
      } else {
        answer.complete(account);
      }
    });
    return answer;
  }

  CompletableFuture<Long> balance(String id) {
    final CompletableFuture<Long> result = new CompletableFuture<>();
    repository.find(id).thenAccept(account -> { // expect: UncompletedPromise
      if (account == null) {
        result.completeExceptionally(new IllegalArgumentException("no account " + id));
        return;
      }
      result.complete(account.balance());
    });
    return result;
  }

  CompletableFuture<Long> balanceLogged(String id) {
    CompletableFuture<Long> result = new CompletableFuture<>();
    repository.find(id).whenComplete((account, error) -> { // expect: UncompletedPromise
      if (error != null) {
        log.warn("lookup of {} failed", id, error);
        return;
      }
      result.complete(account.balance());
    });
    return result;
  }

  CompletableFuture<Long> balanceOrZero(String id) {
    CompletableFuture<Long> result = new CompletableFuture<>();
    repository.find(id).whenComplete((account, error) -> { // ok: an error becomes a zero
      if (error != null) {
        log.warn("lookup of {} failed", id, error);
        result.complete(0L);
        return;
      }
      result.complete(account.balance());
    });
    return result;
  }

  CompletableFuture<Long> swallowedByExceptionally(String id) {
    CompletableFuture<Long> result = new CompletableFuture<>();
    repository.find(id).thenAccept(a -> result.complete(a.balance())).exceptionally(e -> { // expect: UncompletedPromise
      log.error("cannot read the balance", e);
      return null;
    });
    return result;
  }

  CompletableFuture<Long> passedOnByExceptionally(String id) {
    CompletableFuture<Long> result = new CompletableFuture<>();
    repository.find(id).thenAccept(a -> result.complete(a.balance())).exceptionally(e -> { // ok: fails it
      log.error("cannot read the balance", e);
      result.completeExceptionally(e);
      return null;
    });
    return result;
  }

  CompletableFuture<Void> transfer(Account from, Account to) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    repository.save(from).thenCompose(v -> repository.save(to)).thenRun(() -> done.complete(null)); // expect: UncompletedPromise
    return done;
  }

  CompletableFuture<Void> transferred(Account from, Account to) {
    return repository
        .save(from)
        .thenCompose(v -> repository.save(to)) // ok: the chain itself is handed out
        .toCompletableFuture();
  }

  CompletableFuture<List<Account>> all(List<String> ids) {
    CompletableFuture<List<Account>> all = new CompletableFuture<>();
    List<Account> found = new ArrayList<>();
    AtomicInteger open = new AtomicInteger(ids.size());
    for (String id : ids) {
      repository.find(id).thenAccept(account -> { // expect: UncompletedPromise
        synchronized (found) {
          found.add(account);
        }
        if (open.decrementAndGet() == 0) {
          all.complete(found);
        }
      });
    }
    return all;
  }

  CompletableFuture<List<Account>> allOrFirstFailure(List<String> ids) {
    CompletableFuture<List<Account>> all = new CompletableFuture<>();
    List<Account> found = new ArrayList<>();
    AtomicInteger open = new AtomicInteger(ids.size());
    for (String id : ids) {
      repository.find(id).whenComplete((account, error) -> { // ok: the first failure fails the whole
        if (error != null) {
          all.completeExceptionally(error);
          return;
        }
        synchronized (found) {
          found.add(account);
        }
        if (open.decrementAndGet() == 0) {
          all.complete(found);
        }
      });
    }
    return all;
  }

  CompletableFuture<Account> shared(String id) {
    return inFlight.computeIfAbsent(id, key -> {
      CompletableFuture<Account> promise = new CompletableFuture<>();
      repository.find(key).thenAccept(promise::complete); // expect: UncompletedPromise
      return promise;
    });
  }

  CompletableFuture<Account> sharedRight(String id) {
    return inFlight.computeIfAbsent(id, key -> {
      CompletableFuture<Account> promise = new CompletableFuture<>();
      repository.find(key).handle((a, e) -> e == null ? promise.complete(a) : promise.completeExceptionally(e)); // ok: both
      return promise;
    });
  }

  CompletableFuture<Account> withFallback(String id) {
    CompletableFuture<Account> promise = new CompletableFuture<>();
    repository.find(id).exceptionally(e -> unknown(id, e)).thenAccept(promise::complete); // ok: failures are replaced first
    return promise;
  }

  private static Account unknown(String id, Throwable why) {
    log.warn("no account {}", id, why);
    return new Account(id, 0);
  }

  CompletableFuture<Account> bounded(String id) {
    CompletableFuture<Account> promise = new CompletableFuture<>();
    CompletableFuture<Void> copy = repository.find(id).thenAccept(promise::complete); // ok: the copy is joined below
    try {
      copy.orTimeout(1, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      promise.completeExceptionally(e.getCause());
    }
    return promise;
  }

  CompletableFuture<Account> retrying(String id, int attempts) {
    CompletableFuture<Account> promise = new CompletableFuture<>();
    attempt(id, attempts, promise);
    return promise;
  }

  private void attempt(String id, int left, CompletableFuture<Account> promise) {
    repository.find(id).whenComplete((account, error) -> { // expect: UncompletedPromise
      if (error == null) {
        promise.complete(account);
      } else if (left > 0) {
        attempt(id, left - 1, promise);
      } else {
        log.error("giving up on {}", id, error);
      }
    });
  }

  private void attemptRight(String id, int left, CompletableFuture<Account> promise) {
    repository.find(id).whenComplete((account, error) -> { // ok: success, another attempt, or the failure
      if (error == null) {
        promise.complete(account);
      } else if (left > 0) {
        attemptRight(id, left - 1, promise);
      } else {
        promise.completeExceptionally(error);
      }
    });
  }

  CompletableFuture<Account> retryingRight(String id) {
    CompletableFuture<Account> promise = new CompletableFuture<>();
    attemptRight(id, 3, promise);
    return promise;
  }
}
