package history.turms1603.after;

import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * {@code flatMap} subscribes to what the plugins return.
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
    return offlineRecipients.flatMap(recipients -> plugins.afterNotify(recipients)).then();
  }
}
