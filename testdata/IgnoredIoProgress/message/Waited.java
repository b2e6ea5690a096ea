package cases.progress.message;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.Future;

/** Of a count that is waited for, a finding names the call that counts, not the one that waits. */
class Waited {
  void atOnce(AsynchronousSocketChannel channel, ByteBuffer bytes) throws Exception {
    channel.write(bytes).get(); // expect: IgnoredIoProgress
  }

  void later(AsynchronousSocketChannel channel, ByteBuffer bytes) throws Exception {
    Future<Integer> sent = channel.write(bytes);
    sent.get(); // expect: IgnoredIoProgress
  }
}
