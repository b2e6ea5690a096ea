package cases.discarded.exemption;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;

/** Listeners of several methods: the close counts where the listener hears of a failure too. */
class ManyCallbacks {
  interface Store extends Channel {
    @Override
    Stored writeAndFlush(Object last);
  }

  interface Stored extends ChannelFuture {
    ChannelFuture then(Progress progress);

    ChannelFuture always(Runnable end);
  }

  interface Progress {
    void moved(long bytes);

    void done(ChannelFuture all);
  }

  void atTheEnd(Store store, Channel channel, Object last) {
    store
        .writeAndFlush(last)
        .then( // ok: closes whether or not it has failed
            new Progress() {
              @Override
              public void moved(long bytes) {
                System.out.println(bytes);
              }

              @Override
              public void done(ChannelFuture all) {
                channel.close(); // ok: it has told of its failure
              }
            });
  }

  void onTheWay(Store store, Channel channel, Object last) {
    store
        .writeAndFlush(last)
        .then( // expect: DiscardedAsyncResult
            new Progress() {
              @Override
              public void moved(long bytes) {
                channel.close(); // ok: it may drop the write itself
              }

              @Override
              public void done(ChannelFuture all) {
                System.out.println("done");
              }
            });
  }

  void inAnyCase(Store store, Channel channel, Object last) {
    store
        .writeAndFlush(last)
        .always( // ok: closes whether or not it has failed
            new Runnable() {
              @Override
              public void run() {
                channel.close(); // ok: it has told of its failure
              }
            });
  }

  void nothingInAnyCase(Store store, Object last) {
    store
        .writeAndFlush(last)
        .always( // expect: DiscardedAsyncResult
            new Runnable() {
              @Override
              public void run() {
                System.out.println("done");
              }
            });
  }
}
