package dev.heed.checker.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a catalog line says of a type or member; the first word of the line.
 *
 * <p>A role names the attributes that its lines may carry. A new kind of library knowledge is one
 * constant here and the room that asks for it.
 */
public enum Role {
  /**
   * Results carry {@code ASYNC_OUTCOME}. {@code cold=yes}: the work does not start before somebody
   * subscribes, so that no callback on a dropped one ever runs. {@code only=interfaces}: classes
   * that implement the type are not meant.
   */
  ASYNC("why", "cold", "only"),
  /** Results carry {@code READINESS}. */
  READINESS("why"),
  /**
   * Results carry {@code PROGRESS}: {@code what} is written, read, filled, skipped … (the kinds of
   * the progress room); {@code witness} is the argument that knows the same and can be asked.
   */
  PROGRESS("why", "what", "witness"),
  /** Results are futures of what {@code PROGRESS} says: who waits for one gets the count. */
  PROGRESS_LATER("what", "witness"),
  /**
   * A member that tells what a progress result would have told, to the kinds {@code what}; {@code
   * by=doing} when the call itself acts on it, as {@code compact} does, {@code by=force} when it
   * also ends what was waited for, {@code by=end} when it only tells that all is done.
   */
  TELLS("what", "by"),
  /** A member after which its receiver no longer knows what was done to it. */
  RESETS(),
  /** A member that makes a view with a state of its own. */
  DETACHES(),
  /** A member that only adds its argument to a statistic. */
  TALLIES(),
  /**
   * Makes a channel, or with true sets it, so that it writes all it is given; a type whose reads do
   * not fall short.
   */
  WHOLE(),
  /** A constructor whose object passes everything on to its first argument. */
  WRAPS(),
  /** A queue that may be full. */
  REFUSES(),
  /** A queue that takes every element, unless it was made by a {@code bounded} constructor. */
  UNBOUNDED(),
  /** A constructor that gives a queue a bound. */
  BOUNDED(),
  /** A member that tells the most that a conversion can ever need. */
  WORST_CASE(),
  /** Results carry {@code CUSTOM}. */
  MUST_USE("why"),
  /** Results carry no obligation. */
  MAY_DROP("why"),
  /**
   * A collection-like type: a result whose declared type is its type variable was stored earlier.
   */
  STORE(),
  /** A type whose fresh instances pass on the obligation of what they hold. */
  CONTAINER(),
  /**
   * A member that takes a stored value out, so that nobody else can look at it; with {@code ifnull}
   * only when that argument is null.
   */
  TAKES_OUT("ifnull"),
  /** A member that puts its argument {@code arg}, or without it any, into its receiver. */
  PUTS_IN("arg"),
  /**
   * A member that returns its receiver: the obligation stays with the receiver. {@code *} means
   * those that return the type of the line.
   */
  RETURNS_RECEIVER(),
  /**
   * A member that returns its argument {@code arg}, or without it any, or a holder of what that
   * holds.
   */
  RETURNS_ARGUMENT("arg"),
  /** A member whose answer says nothing of the outcome; {@code isDone}, {@code toString}. */
  QUERY(),
  /** A member that says whose outcome it is, and nothing of the outcome, however it is used. */
  DESCRIBES(),
  /** A type whose members only record their arguments: loggers, formatters. */
  RECORDS_ONLY(),
  /**
   * A chain link or listener whose callback, argument {@code arg}, can read the failure in
   * parameter {@code failure}; {@code failure=all} when it is the callback's whole parameter.
   */
  HANDLES("arg", "failure"),
  /** A chain link whose callback runs on success only; it does not end the obligation. */
  CONTINUES("arg"),
  /** A member that gives the outcome to its argument {@code arg}. */
  OUTCOME_TO("arg"),
  /** A link that turns every failure into a value, so that what follows cannot see one. */
  RECOVERS(),
  /** An asynchronous result that cannot fail. */
  NEVER_FAILS(),
  /** Combines futures into one that is itself a result. */
  COMBINES(),
  /** A type or member whose calls cannot plausibly throw: counters, loggers, collections. */
  CANNOT_THROW(),
  /** Carries an outcome to a callback; who asks it reads the failure. */
  CARRIES_FAILURE(),
  /** What a success leaves in an outcome; asking for it says nothing of a failure. */
  SUCCESS_ONLY(),
  /** Answers true on success only. */
  TELLS_SUCCESS(),
  /** Answers true on failure only. */
  TELLS_FAILURE(),
  /**
   * A member whose future another member of the same receiver gives out again; {@code by} names the
   * one that throws what such futures failed with. A type: a batch that does what its objects were
   * asked for when one of the members {@code by} is called.
   */
  COMES_OUT("by"),
  /**
   * A member that runs the callback {@code arg} as a task and returns its future; {@code starts=no}
   * when the task waits until the result is started.
   */
  RUNS_TASK("arg", "starts"),
  /** Makes an executor that runs a task before it returns, or runs one so itself. */
  SAME_THREAD(),
  /** Runs such a task again and again, until it is cancelled. */
  REPEATS(),
  /** Waits until the outcome is there and rethrows a failure. */
  AWAITS(),
  /** Waits for a bounded time, and its result or exception says whether it was enough. */
  AWAITS_BOUNDED(),
  /** Ends a stream of results without looking at them. */
  IGNORES_ELEMENTS(),
  /** Asks a container how much it holds, or under which keys; it looks at none of it. */
  COUNTS_ELEMENTS(),
  /** Returns the one value that its receiver holds. */
  HANDS_OUT(),
  /**
   * Hands what its receiver holds to a callback, and does nothing else with it; with {@code
   * most=one} it holds one value or none.
   */
  GIVES_ELEMENTS("most"),
  /**
   * Sends or drains what a buffer holds. {@code what=task} hands over a task, which only an abrupt
   * end loses, and {@code what=wait} gives such tasks a bounded time; {@code what=drain} gives a
   * count that is zero only when nothing is left; {@code what=into} puts it into the channel that
   * it is given, and only that one can lose it; {@code what=ordered} is done no sooner than what
   * was flushed by the same method before.
   */
  FLUSH("what"),
  /** Looks like a flush or write, but what it took is out before a close that follows is done. */
  SETTLES(),
  /** Ends what a flush serves; with {@code what}, only flushes of the same {@code what}. */
  CLOSE("what"),
  /** Ends at once and drops what is not out yet: right only after a flush was waited for. */
  ABORT("what"),
  /** Looks like a close, but ends nothing that a flush serves. */
  KEEPS_OPEN(),
  /** Makes a future that may complete before all that it stands for. */
  COMPLETES_EARLY(),
  /** A type that nothing is sent through: ending it loses no bytes. */
  NO_OUTPUT(),
  /** Asks what a flush serves whether it is done. */
  ASKS_DONE(),
  /** Completes its receiver normally. */
  COMPLETES(),
  /** Completes its receiver with a failure. */
  FAILS(),
  /** Completes its receiver by itself when the time is over. */
  EXPIRES(),
  /**
   * A type whose instances somebody waits for; with {@code input=yes} one may as well be what other
   * work waits for, so that a call that is given one need not complete it.
   */
  PROMISE("input"),
  /** A type whose instances let waiting threads go on: permits, latches. */
  PERMIT(),
  /** Takes a permit, which has to be given back. */
  TAKES_PERMIT(),
  /** Gives a permit back, or lets somebody go on who waits. */
  RELEASES(),
  /**
   * A callback type with several members: {@code success} and {@code failure} name the ones that
   * run on each outcome.
   */
  CALLBACK("success", "failure"),
  /** A member that is true when its receiver ended well. */
  SAYS_SUCCESS(),
  /** A member that is true when its receiver ended badly. */
  SAYS_FAILURE(),
  /** A member that returns the failure, or null when there was none. */
  GIVES_FAILURE(),
  /** A member that may throw, although {@link #CANNOT_THROW} says otherwise of its type. */
  CAN_THROW(),
  /** A stubbing or verification call of a test library: what is called on its result never runs. */
  STUBS(),
  /** A block of a test library that expects a synchronous throw. */
  EXPECTS_THROW("arg"),
  /** A functional interface whose caller looks at what it returns, whatever its declared type. */
  TAKES_ANY_RESULT(),
  /**
   * A member that puts what its function returns into an asynchronous result; {@code use} is the
   * sibling that takes a function returning such a result instead.
   */
  NESTS("use"),
  /**
   * A resource that is bound to the thread or scope, not to a future: closing it early is right.
   */
  SCOPE(),
  /**
   * A resource that ends when it is given back, as to its pool; with {@code by=delete} when it is
   * deleted, with {@code by=close} as soon as a close begins that gives a future.
   */
  GIVEN_BACK("by"),
  /**
   * A resource whose close waits for, or brings about, the completion of what it was given; or a
   * method whose work alone the close waits for.
   */
  CLOSE_COMPLETES(),
  /**
   * An asynchronous result that is complete when it is returned; with {@code failed} it has failed,
   * by what it is given.
   */
  COMPLETED("failed"),
  /** An exception that only waiting for an asynchronous result throws. */
  ASYNC_FAILURE();

  private final Set<String> attributes;

  Role(String... attributes) {
    this.attributes = Set.copyOf(List.of(attributes));
  }

  /** The word that starts a line of this role. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of the attributes that a line of this role may carry. */
  public Set<String> attributes() {
    return attributes;
  }

  static Optional<Role> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  private static final Map<String, Role> BY_WORD = new HashMap<>();

  static {
    for (Role role : values()) {
      BY_WORD.put(role.word(), role);
    }
  }
}
