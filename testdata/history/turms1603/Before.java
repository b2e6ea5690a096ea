package history.turms1603.before;

import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Turms, an instant messaging server: the plugins' {@code afterNotify} was mapped to, and so never
 * subscribed to and never run.
 *
 * <p>https://github.com/turms-im/turms/issues/1603
 */
final class RequestDispatcher {
  interface Plugins {
    Mono<Void> afterNotify(Set<Long> offlineRecipients);
  }

  private final Plugins plugins;

  RequestDispatcher(Plugins plugins) {
    this.plugins = plugins;
  }

  Mono<Void> notifyUsers(Mono<Set<Long>> offlineRecipients) {
    return offlineRecipients
        .map(recipients -> plugins.afterNotify(recipients)) // expect: NestedAsyncResult
        .then();
  }
}
