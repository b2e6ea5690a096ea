package history.celeborn495.after;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;

/**
 * Every component is written to its end.
 *
 * <p>https://github.com/apache/celeborn/pull/495
 */
final class FlushTask implements Runnable {
  interface Notifier {
    void failed(IOException reason);
  }

  private final GatheringByteChannel file;
  private final ByteBuffer[] components;
  private final Notifier notifier;

  FlushTask(GatheringByteChannel file, ByteBuffer[] components, Notifier notifier) {
    this.file = file;
    this.components = components;
    this.notifier = notifier;
  }

  @Override
  public void run() {
    try {
      for (ByteBuffer component : components) {
        while (component.hasRemaining()) {
          file.write(component);
        }
      }
    } catch (IOException e) {
      notifier.failed(e);
    }
  }
}
