package history.netty1940.after;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * The listener of the write closes the file.
 *
 * <p>https://github.com/netty/netty/issues/1940
 */
final class FileServerHandler {
  ChannelFuture send(ChannelHandlerContext ctx, String path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path, "r");
    DefaultFileRegion region = new DefaultFileRegion(file.getChannel(), 0, file.length());
    return ctx.writeAndFlush(region).addListener(sent -> file.close());
  }
}
