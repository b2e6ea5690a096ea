package cases.flush.told;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Answers that are gathered and then asked all at once. */
class Gathered {
  sealed interface Poll {
    default boolean isPending() {
      return this instanceof Pending;
    }

    default boolean isReady() {
      return this instanceof Ready;
    }

    default boolean isFailed() {
      return this instanceof Failed;
    }
  }

  record Ready() implements Poll {}

  record Pending() implements Poll {}

  record Failed() implements Poll {}

  record Odd() implements Poll {}

  enum Progress {
    DONE,
    PENDING
  }

  interface Link {
    Poll pollFlush();

    Progress drain();

    CompletableFuture<Void> flush();

    void close();
  }

  void anyPending(Map<String, Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links.values()) {
      polls.add(link.pollFlush()); // ok: stay open while any is pending
    }
    if (polls.stream().anyMatch(Poll::isPending)) {
      return;
    }
    for (Link link : links.values()) {
      link.close();
    }
  }

  void nonePending(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    links.forEach(link -> polls.add(link.pollFlush())); // ok: closed when none is pending
    if (!polls.stream().noneMatch(poll -> poll instanceof Pending)) {
      return;
    }
    links.forEach(Link::close);
  }

  void allReady(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // ok: closed when all are ready
    }
    if (!polls.stream().allMatch(poll -> !poll.isPending())) {
      return;
    }
    links.forEach(Link::close);
  }

  void anyReady(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (!polls.stream().anyMatch(Poll::isReady)) {
      return;
    }
    links.forEach(Link::close);
  }

  void anyNotPending(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (polls.stream().allMatch(Poll::isPending)) {
      return;
    }
    links.forEach(Link::close);
  }

  void noneFailed(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (!polls.stream().noneMatch(Poll::isFailed)) {
      return;
    }
    links.forEach(Link::close);
  }

  void askedInVain(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (polls.stream().anyMatch(Poll::isPending)) {
      System.err.println("pending");
    }
    links.forEach(Link::close);
  }

  void contains(List<Link> links) {
    Set<Progress> progress = EnumSet.noneOf(Progress.class);
    for (Link link : links) {
      progress.add(link.drain()); // ok: stay open while any is pending
    }
    if (progress.contains(Progress.PENDING)) {
      return;
    }
    links.forEach(Link::close);
  }

  void containsOne(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // ok: stay open while any is pending
    }
    if (polls.contains(new Pending())) {
      return;
    }
    links.forEach(Link::close);
  }

  void containsDone(List<Link> links) {
    Set<Progress> progress = EnumSet.noneOf(Progress.class);
    for (Link link : links) {
      progress.add(link.drain()); // expect: FlushIgnoredBeforeClose
    }
    if (!progress.contains(Progress.DONE)) {
      return;
    }
    links.forEach(Link::close);
  }

  void equal(List<Link> links) {
    List<Progress> progress = new ArrayList<>();
    for (Link link : links) {
      progress.add(link.drain()); // ok: closed when all are done
    }
    if (!progress.stream().allMatch(each -> each == Progress.DONE)) {
      return;
    }
    links.forEach(Link::close);
  }

  void different(List<Link> links) {
    List<Progress> progress = new ArrayList<>();
    for (Link link : links) {
      progress.add(link.drain()); // ok: closed when all are done
    }
    if (progress.stream().anyMatch(each -> (each != Progress.DONE))) {
      return;
    }
    links.forEach(Link::close);
  }

  void byAPredicate(List<Link> links, Predicate<Poll> open) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // ok: it is asked for something, and decides
    }
    if (polls.stream().anyMatch(open)) {
      return;
    }
    links.forEach(Link::close);
  }

  void futures(List<Link> links) {
    List<CompletableFuture<Void>> flushes = new ArrayList<>();
    for (Link link : links) {
      flushes.add(link.flush()); // ok: closed when all are done
    }
    if (!flushes.stream().allMatch(CompletableFuture::isDone)) {
      return;
    }
    links.forEach(Link::close);
  }

  void lambdaNotReady(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // ok: stay open while any is not ready
    }
    if (polls.stream().anyMatch(poll -> !poll.isReady())) {
      return;
    }
    links.forEach(Link::close);
  }

  void lambdaAllNotReady(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (polls.stream().allMatch(poll -> !(poll.isReady()))) {
      return;
    }
    links.forEach(Link::close);
  }

  void anIsPending(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // ok: stay open while any is pending
    }
    if (polls.stream().anyMatch(poll -> poll instanceof Pending)) {
      return;
    }
    links.forEach(Link::close);
  }

  void anIsReady(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (!polls.stream().anyMatch(poll -> (poll instanceof Ready))) {
      return;
    }
    links.forEach(Link::close);
  }

  void anIsOdd(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (polls.stream().anyMatch(poll -> poll instanceof Odd)) {
      return;
    }
    links.forEach(Link::close);
  }

  void noneIsPendingTheOtherWay(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (polls.stream().noneMatch(Poll::isPending)) {
      return;
    }
    links.forEach(Link::close);
  }

  void containsReady(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // expect: FlushIgnoredBeforeClose
    }
    if (!polls.contains(new Ready())) {
      return;
    }
    links.forEach(Link::close);
  }

  void anyEqual(List<Link> links) {
    List<Progress> progress = new ArrayList<>();
    for (Link link : links) {
      progress.add(link.drain()); // expect: FlushIgnoredBeforeClose
    }
    if (!progress.stream().anyMatch(each -> each == Progress.DONE)) {
      return;
    }
    links.forEach(Link::close);
  }

  void allDifferent(List<Link> links) {
    List<Progress> progress = new ArrayList<>();
    for (Link link : links) {
      progress.add(link.drain()); // expect: FlushIgnoredBeforeClose
    }
    if (progress.stream().allMatch(each -> each != Progress.DONE)) {
      return;
    }
    links.forEach(Link::close);
  }

  void aBlock(List<Link> links) {
    List<Poll> polls = new ArrayList<>();
    for (Link link : links) {
      polls.add(link.pollFlush()); // ok: it is asked for something, and decides
    }
    if (polls.stream()
        .anyMatch(
            poll -> {
              return poll.isPending();
            })) {
      return;
    }
    links.forEach(Link::close);
  }
}
