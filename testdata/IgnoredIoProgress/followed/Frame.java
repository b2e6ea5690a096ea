package cases.progress.followed;

import java.nio.ByteBuffer;

/** A message that another file sends. */
public abstract class Frame {
  public boolean last;

  public abstract ByteBuffer buffer();

  public abstract boolean isSent();

  public abstract boolean has(int flag);

  public abstract String name();
}
