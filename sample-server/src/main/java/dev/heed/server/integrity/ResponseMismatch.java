package dev.heed.server.integrity;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The event that operators see when a response was not what its head had promised. */
@Name("dev.heed.ResponseMismatch")
@Label("Response mismatch")
@Category({"Heed", "Sample server"})
@Description("A response whose promised, produced and handed bytes differ, or that was cut")
@StackTrace(false)
public final class ResponseMismatch extends Event {
  @Label("Promised bytes")
  @Description("-1 if no length was promised")
  final long promised;

  @Label("Produced bytes")
  @DataAmount
  final long produced;

  @Label("Bytes handed to the kernel")
  @DataAmount
  final long handed;

  @Label("End")
  @Description("Settled, or why it was cut")
  final String end;

  private ResponseMismatch(ResponseAccount account, String end) {
    this.promised = account.promised();
    this.produced = account.produced();
    this.handed = account.handed();
    this.end = end;
  }

  static void record(ResponseAccount account, String end) {
    new ResponseMismatch(account, end).commit();
  }
}
