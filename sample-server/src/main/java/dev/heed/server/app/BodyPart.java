package dev.heed.server.app;

import dev.heed.server.http.Fields;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A piece of content, or its end. */
public sealed interface BodyPart {
  /**
   * Some bytes.
   *
   * @param bytes owned by the receiver from here on
   */
  record Data(ByteBuffer bytes) implements BodyPart {
    /** Refuses what is not there. */
    public Data {
      Objects.requireNonNull(bytes);
    }
  }

  /**
   * The content is complete.
   *
   * @param trailers the trailer section, mostly empty
   */
  record End(Fields trailers) implements BodyPart {
    /** An end without trailers. */
    public static final End PLAIN = new End(Fields.EMPTY);

    /** Refuses what is not there. */
    public End {
      Objects.requireNonNull(trailers);
    }
  }
}
