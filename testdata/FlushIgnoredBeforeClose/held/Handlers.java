package cases.flush.held;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;

/** Completion handlers that know their buffer by the attachment. */
class Handlers {
  record State(ByteBuffer buffer, AsynchronousSocketChannel channel) {}

  void bufferAttached(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    channel.write( // ok: what is left is written again
        buffer,
        buffer,
        new CompletionHandler<Integer, ByteBuffer>() {
          @Override
          public void completed(Integer count, ByteBuffer rest) {
            if (rest.hasRemaining()) {
              channel.write(rest, rest, this);
              return;
            }
            end(channel);
          }

          @Override
          public void failed(Throwable failure, ByteBuffer rest) {
            end(channel);
          }
        });
  }

  void countLogged(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    channel.write( // expect: FlushIgnoredBeforeClose
        buffer,
        buffer,
        new CompletionHandler<Integer, ByteBuffer>() {
          @Override
          public void completed(Integer count, ByteBuffer rest) {
            System.out.println(count + " written");
            end(channel);
          }

          @Override
          public void failed(Throwable failure, ByteBuffer rest) {
            end(channel);
          }
        });
  }

  void stateAttached(AsynchronousSocketChannel channel, State state) {
    channel.write( // ok: the state holds the buffer
        state.buffer(),
        state,
        new CompletionHandler<Integer, State>() {
          @Override
          public void completed(Integer count, State attached) {
            if (attached.buffer().hasRemaining()) {
              channel.write(attached.buffer(), attached, this);
            } else {
              end(channel);
            }
          }

          @Override
          public void failed(Throwable failure, State attached) {
            end(channel);
          }
        });
  }

  private static void end(AsynchronousSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
