package cases.discarded.library.reactor;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What ends with a kept publisher is a new one all the same: dropped, none of it runs. */
abstract class Sequences {
  abstract Mono<Void> audit(String text);

  Mono<Void> dropped(Mono<Void> save) {
    audit("before").then(save); // expect: DiscardedAsyncResult
    save.then(save); // expect: DiscardedAsyncResult
    return save;
  }

  Mono<Void> returned(Mono<Void> save) {
    return audit("before").then(save); // ok: returned
  }

  Mono<Void> each(List<String> texts) {
    Mono<Void> all = Mono.empty();
    for (String text : texts) {
      all.then(audit(text)); // expect: DiscardedAsyncResult
    }
    for (String text : texts) {
      all = all.then(audit(text)); // ok: each holds the one before
    }
    return all;
  }

  Flux<String> first(Flux<String> main, Flux<String> spare) {
    main.switchIfEmpty(spare); // expect: DiscardedAsyncResult
    return Flux.firstWithSignal(main, spare); // ok: returned
  }
}
