package history.netty1940.before;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * Netty's file transfer example: the file was closed while it was still being sent.
 *
 * <p>https://github.com/netty/netty/issues/1940
 */
final class FileServerHandler {
  ChannelFuture send(ChannelHandlerContext ctx, String path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
      DefaultFileRegion region = new DefaultFileRegion(file.getChannel(), 0, file.length());
      return ctx.writeAndFlush(region); // expect: ResourceClosedBeforeCompletion
    }
  }
}
