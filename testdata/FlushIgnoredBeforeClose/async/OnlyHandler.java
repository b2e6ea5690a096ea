package cases.flush.async;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;

/** One write in the whole file, which tells a handler how much it did. */
class OnlyHandler {
  void write(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    channel.write( // expect: FlushIgnoredBeforeClose
        buffer,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer written, Void nothing) {
            try {
              channel.close();
            } catch (IOException e) {
              System.err.println(e);
            }
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            System.err.println(failure);
          }
        });
  }
}
