package app;

import dagger.Component;
import dagger.Module;
import dagger.Provides;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Dagger writes its class. */
@Component(modules = Shop.Pools.class)
interface Shop {
  App app();

  @Module
  class Pools {
    @Provides
    static ExecutorService pool() {
      return Executors.newSingleThreadExecutor();
    }
  }
}
