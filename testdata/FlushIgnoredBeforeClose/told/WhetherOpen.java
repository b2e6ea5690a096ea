package cases.flush.told;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;

/** What turns out to be closed already loses nothing by a close. */
class WhetherOpen {
  interface Line {
    boolean tryFlush();

    boolean isOpen();

    boolean isClosed();

    void close();
  }

  void notActive(ChannelHandlerContext ctx, Object last, boolean close) {
    ChannelFuture sent = ctx.writeAndFlush(last); // ok: what is not active any more sends nothing
    if (close && ctx.channel().isActive()) {
      sent.addListener(ChannelFutureListener.CLOSE);
    } else if (close) {
      ctx.close(); // expect: DiscardedAsyncResult
    }
  }

  void notOpen(Line line) {
    line.tryFlush(); // ok: only cleans up
    if (!line.isOpen()) {
      line.close();
    }
  }

  void open(Line line) {
    line.tryFlush(); // expect: FlushIgnoredBeforeClose
    if (line.isOpen()) {
      line.close();
    }
  }

  void notClosed(Line line) {
    line.tryFlush(); // expect: FlushIgnoredBeforeClose
    if (!line.isClosed()) {
      line.close();
    }
  }

  void notOpenOrStopping(Line line, boolean stopping) {
    line.tryFlush(); // expect: FlushIgnoredBeforeClose
    if (!line.isOpen() || stopping) {
      line.close();
    }
  }

  void another(Line line, Line other) {
    line.tryFlush(); // expect: FlushIgnoredBeforeClose
    if (!other.isOpen()) {
      line.close();
    }
  }
}
