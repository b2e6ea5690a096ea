package history.celeborn495.before;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;

/**
 * The flush task of Apache Celeborn's (then RemoteShuffleService) worker: shuffle data was lost
 * when the gathered buffers were more than one call takes.
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
      file.write(components); // expect: IgnoredIoProgress
    } catch (IOException e) {
      notifier.failed(e);
    }
  }
}
