package dev.heed.server.connection;

/**
 * The requests and responses of one connection, one after the other: where it stands among them,
 * and each of the steps that it takes along {@link State}'s table.
 */
final class Dialogue {
  private final Lifecycle lifecycle;
  private Exchange exchange;
  private ResponseWriter writer;
  private long requests;
  private boolean draining;

  /** Whether nothing was in flight when the drain began, nor has come since. */
  private boolean wasIdle;

  private boolean partsSoon;
  private boolean turnedAway;

  Dialogue(Census census) {
    this.lifecycle = new Lifecycle(census);
  }

  State state() {
    return lifecycle.state();
  }

  /** The request at hand; null before the first and between two. */
  Exchange exchange() {
    return exchange;
  }

  /** The method of the request at hand; empty without one. */
  String method() {
    return exchange == null ? "" : exchange.head().method();
  }

  /** How many requests there were, the one at hand included. */
  long requests() {
    return requests;
  }

  /** The response that is being buffered; null in every state but RESPONDING. */
  ResponseWriter writer() {
    return writer;
  }

  /** Whether the response that begins now may be followed by another. */
  boolean mayGoOn() {
    return !draining && !exchange.isBodyBroken();
  }

  /** Whether the response at hand is the last and no more of its request will be read. */
  boolean nothingFollows() {
    return exchange == null
        || exchange.isBodyBroken()
        || exchange.isBodyEnded() && !writer.keepsAlive();
  }

  /** The first byte of a head has come. */
  void headBegins() {
    lifecycle.to(State.HEAD);
  }

  /** A request is complete but for its body. */
  void handle(Exchange begun) {
    lifecycle.to(State.HANDLING);
    wasIdle = false;
    exchange = begun;
    requests++;
  }

  /** A response begins. */
  void respond(ResponseWriter begun) {
    lifecycle.to(State.RESPONDING);
    writer = begun;
  }

  /** The response is buffered: the rest of its request comes next, or another one, or the end. */
  void responseBuffered() {
    boolean keepAlive = writer.keepsAlive();
    writer = null;
    if (keepAlive && !exchange.isBodyDone()) {
      exchange.abandonBody();
      lifecycle.to(State.DISCARDING);
    } else if (keepAlive) {
      finishExchange();
    } else {
      endInOrder();
    }
  }

  /** The request's body may be done, and with it what was still to be read away. */
  void bodyRead() {
    if (state() == State.DISCARDING && exchange.isBodyDone()) {
      finishExchange();
    }
  }

  /** No further response will come. */
  void endInOrder() {
    lifecycle.to(State.FLUSHING);
  }

  /** The same for a connection on which nothing is in flight. */
  void endIdle() {
    partsSoon = true;
    endInOrder();
  }

  /** This connection is one too many: it begins and ends with a refusal. */
  void turnAway() {
    turnedAway = true;
    partsSoon = true;
    headBegins();
  }

  boolean isTurnedAway() {
    return turnedAway;
  }

  /** Whether a peer that stays silent after the half-close is not waited for. */
  boolean partsSoon() {
    return partsSoon;
  }

  /** Has the response that begins next be the last one. */
  void drain() {
    draining = true;
    wasIdle = state() == State.IDLE;
  }

  /**
   * Ends here if no request is in flight and that is what was asked for; whether it does.
   *
   * @param flushed whether no response is on its way either
   * @param more whether the next request may be here, and was not read yet
   */
  boolean endIfDraining(boolean flushed, boolean more) {
    boolean between = state() == State.IDLE || state() == State.DISCARDING;
    boolean ends = draining && between && !more;
    if (ends && wasIdle && flushed) {
      endIdle();
    } else if (ends) {
      endInOrder();
    }
    return ends;
  }

  /** The write side is shut down. */
  void linger() {
    lifecycle.to(State.LINGERING);
  }

  /** Ends: what the handler still answers is released unsent. */
  void end(State last) {
    disown();
    lifecycle.to(last);
  }

  /** Gives up on the handler of the request at hand. */
  void disown() {
    if (exchange != null) {
      exchange.disown();
    }
  }

  /** Says whether bytes wait for the kernel, for those who count that. */
  void flushPending(boolean pending) {
    lifecycle.flushPending(pending);
  }

  /** The response is buffered and the body done: on to the next request if it can be found. */
  private void finishExchange() {
    if (exchange.isBodyEnded()) {
      lifecycle.to(State.IDLE);
      exchange = null;
    } else {
      endInOrder();
    }
  }
}
