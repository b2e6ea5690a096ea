package server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerExpectContinueHandler;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.net.InetSocketAddress;

/**
 * Netty with an ordinary pipeline: codec, expectations, one handler that answers from memory
 * outside the heap. It has no deadlines.
 */
final class NettyServer {
  private static final AsciiString TEXT = AsciiString.cached(Content.TEXT);
  private static final AsciiString BINARY = AsciiString.cached(Content.BINARY);
  private static final ByteBuf SMALL = shared(Content.SMALL);
  private static final ByteBuf LARGE = shared(Content.LARGE);

  private NettyServer() {}

  /** The arguments: how many worker threads there are, and {@code nio} or {@code epoll}. */
  public static void main(String[] arguments) throws Exception {
    boolean epoll = arguments[1].equals("epoll");
    IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    Class<? extends ServerChannel> type =
        epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    EventLoopGroup acceptor = new MultiThreadIoEventLoopGroup(1, io);
    EventLoopGroup workers = new MultiThreadIoEventLoopGroup(Integer.parseInt(arguments[0]), io);
    Channel channel =
        new ServerBootstrap()
            .group(acceptor, workers)
            .channel(type)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childHandler(new Pipeline())
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
    Content.listening(((InetSocketAddress) channel.localAddress()).getPort());
  }

  private static ByteBuf shared(byte[] bytes) {
    return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(Content.direct(bytes)).asReadOnly());
  }

  private static final class Pipeline extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      channel
          .pipeline()
          .addLast(new HttpServerCodec(), new HttpServerExpectContinueHandler(), new Answers());
    }
  }

  private static final class Answers extends SimpleChannelInboundHandler<HttpObject> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
      if (message instanceof HttpRequest request) {
        boolean small = request.uri().equals(Content.SMALL_PATH);
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        ChannelFuture written = context.write(answer(small, keepAlive));
        if (!keepAlive) {
          written.addListener(ChannelFutureListener.CLOSE);
        }
      }
    }

    private static FullHttpResponse answer(boolean small, boolean keepAlive) {
      ByteBuf body = small ? SMALL.duplicate() : LARGE.duplicate();
      FullHttpResponse response =
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
      response
          .headers()
          .set(HttpHeaderNames.DATE, Content.date())
          .set(HttpHeaderNames.CONTENT_TYPE, small ? TEXT : BINARY)
          .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
      if (!keepAlive) {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
      return response;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      context.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
