package cases.flush.async;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;

/** A completed write is not a complete one: the count tells. */
class Completions {
  private AsynchronousSocketChannel field;

  void closedAtOnce(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    channel.write( // expect: FlushIgnoredBeforeClose
        buffer,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer written, Void nothing) {
            close(channel);
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            close(channel);
          }
        });
  }

  void asked(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    channel.write( // ok: closed when nothing is left
        buffer,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer written, Void nothing) {
            if (buffer.hasRemaining()) {
              channel.write(buffer, null, this);
              return;
            }
            close(channel);
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            close(channel);
          }
        });
  }

  void fieldClosedAtOnce(ByteBuffer buffer) {
    field.write( // expect: FlushIgnoredBeforeClose
        buffer,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer written, Void nothing) {
            System.out.println(written + " bytes");
            close(field);
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            close(field);
          }
        });
  }

  void compared(AsynchronousSocketChannel channel, ByteBuffer buffer, int length) {
    channel.write( // ok: the count is compared
        buffer,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer written, Void nothing) {
            if (written < length) {
              throw new IllegalStateException("short write");
            }
            close(channel);
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            close(channel);
          }
        });
  }

  private static void close(AsynchronousSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
