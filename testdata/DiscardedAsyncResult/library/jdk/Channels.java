package cases.discarded.library.jdk;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.Future;

/** The JDK's asynchronous channels: a future or a handler. */
class Channels {
  int read(AsynchronousFileChannel file, ByteBuffer buffer) throws Exception {
    file.read(buffer, 0); // expect: DiscardedAsyncResult
    return file.read(buffer, 0).get(); // ok: awaited
  }

  void lock(AsynchronousFileChannel file) {
    file.lock(); // expect: DiscardedAsyncResult
    var unused = file.lock(); // expect: DiscardedAsyncResult
  }

  void readWithAHandler(AsynchronousFileChannel file, ByteBuffer buffer, CompletionHandler<Integer, String> handler) {
    file.read(buffer, 0, "a", handler); // ok: the handler is told
  }

  void connect(AsynchronousSocketChannel channel, SocketAddress address) throws Exception {
    channel.connect(address); // expect: DiscardedAsyncResult
    channel.connect(address).get(); // ok: awaited
  }

  Future<AsynchronousSocketChannel> accept(AsynchronousServerSocketChannel server) {
    server.accept(); // expect: DiscardedAsyncResult
    return server.accept(); // ok: returned
  }

  void acceptWithAHandler(AsynchronousServerSocketChannel server, CompletionHandler<AsynchronousSocketChannel, Void> handler) {
    server.accept(null, handler); // ok: the handler is told
  }
}
