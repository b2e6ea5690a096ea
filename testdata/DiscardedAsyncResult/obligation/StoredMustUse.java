package cases.discarded.obligation;

import dev.heed.api.MustUse;
import java.util.List;
import java.util.Map;

/** What a collection hands back was stored by somebody, who got it as a result before. */
abstract class StoredMustUse {
  @MustUse
  interface Lease {
    @MustUse
    Lease renew();
  }

  abstract Lease take();

  void stored(Map<String, Lease> leases, List<Lease> list) {
    leases.put("a", take()); // ok: put hands back what stood there before
    list.set(0, take()); // ok: so does set
  }

  void removed(Map<String, Lease> leases) {
    leases.remove("a"); // expect: DiscardedAsyncResult
  }

  void fresh() {
    take(); // expect: DiscardedAsyncResult
  }

  void ofTheStored(Map<String, Lease> leases) {
    leases.get("a").renew(); // expect: DiscardedAsyncResult
  }
}
