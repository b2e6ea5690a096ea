package cases.discarded.held;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/** A state that is kept looks like a poll by its constants, and a poll like a state. */
class States {
  enum JobStatus {
    PENDING,
    RUNNING,
    DONE
  }

  enum Drained {
    PENDING,
    DONE
  }

  record Job(String id, JobStatus status) {}

  static class Entity {
    private JobStatus current = JobStatus.PENDING;

    JobStatus current() {
      return current;
    }

    JobStatus swap(JobStatus next) {
      JobStatus before = current;
      current = next;
      return before;
    }
  }

  interface Repository {
    Job find(String id);

    JobStatus update(String id, JobStatus next);
  }

  interface Pipe {
    Drained drain();

    Drained drain(int most);
  }

  void holders(Map<String, JobStatus> all, List<JobStatus> list, Queue<JobStatus> queue) {
    all.put("a", JobStatus.PENDING); // ok: what stood there before
    all.putIfAbsent("a", JobStatus.PENDING); // ok: the same
    all.merge("a", JobStatus.DONE, (before, next) -> next); // ok: what is stored now
    all.remove("a"); // ok: a state is no work that could be lost
    list.set(0, JobStatus.DONE); // ok: what stood there before
    queue.poll(); // ok: the same
    new AtomicReference<>(JobStatus.PENDING).getAndSet(JobStatus.DONE); // ok: the same
    new EnumMap<JobStatus, String>(JobStatus.class).put(JobStatus.DONE, "x"); // ok: a key
  }

  void setters(Repository repository, Entity entity) {
    repository.update("a", JobStatus.DONE); // ok: the caller gave the state
    entity.swap(JobStatus.RUNNING); // ok: the same
  }

  void accessors(Repository repository, Entity entity, Logger log) {
    log.info("it is {}", repository.find("a").status()); // ok: a component can be asked again
    log.info("it is {}", entity.current()); // ok: so can a field
    Objects.requireNonNull(repository.find("a").status()); // ok: validates what was loaded
  }

  long streams(List<Job> jobs) {
    Map<JobStatus, List<Job>> byStatus =
        jobs.stream().collect(Collectors.groupingBy(Job::status)); // ok: keys
    jobs.stream().map(Job::status).forEach(System.out::println); // ok: printed states
    return byStatus.size() + jobs.stream().map(Job::status).distinct().count(); // ok: a report
  }

  void parsed(String text) {
    JobStatus.valueOf(text); // ok: throws when there is no such state
  }

  void polls(Pipe pipe, Logger log, List<Pipe> pipes) {
    pipe.drain(); // expect: DiscardedAsyncResult
    pipe.drain(10); // expect: DiscardedAsyncResult
    log.info("drained: {}", pipe.drain()); // expect: DiscardedAsyncResult
    pipe.drain().name(); // expect: DiscardedAsyncResult
    boolean done = pipe.drain() == Drained.DONE; // expect: DiscardedAsyncResult
    boolean asked = pipe.drain() == Drained.DONE; // ok: branched on below
    pipes.stream().map(Pipe::drain).forEach(System.out::println); // expect: DiscardedAsyncResult
    while (!asked) {
      asked = pipe.drain() == Drained.DONE; // ok: the loop asks it
    }
  }
}
