package cases.flush.own;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Writes whose number may say where something is: an offset, an id, a place in a log. */
abstract class Offsets {
  record Entry(String key, byte[] value) {}

  interface Journal extends Closeable {
    long write(Entry entry) throws IOException;

    long write(byte[] block) throws IOException;

    long write(ByteBuffer[] blocks) throws IOException;

    long writeForceFlush(Entry entry);

    int send(byte[] block) throws IOException;

    long flush() throws IOException;
  }

  interface Table extends Closeable {
    int flushRow(Entry row);

    int flushLine(String line);

    int flushBlock(byte[] block);
  }

  private final Map<String, Long> index = new HashMap<>();
  private final List<Integer> rows = new ArrayList<>();
  private long last;
  private int sent;

  void indexed(Journal journal, Entry entry) throws IOException {
    long at = journal.write(entry); // ok: it says where the entry is
    index.put(entry.key(), at);
    journal.close();
  }

  void indexedBlock(Journal journal, String key, byte[] block) throws IOException {
    index.put(key, journal.write(block)); // ok: a block has no more bytes than an int can count
    journal.close();
  }

  interface Terms {
    void add(String term, long offset);

    void add(long written);
  }

  void added(Journal journal, Terms terms, Entry entry) throws IOException {
    terms.add(entry.key(), journal.write(entry)); // ok: where the term is
    journal.close();
  }

  interface Place extends Closeable {
    long write(Place other) throws IOException;

    long write(Entry entry) throws IOException;
  }

  interface Places {
    Place open(String name);
  }

  void copied(Places places, Place other) throws IOException {
    try (Place from = places.open("from")) {
      from.write(other); // ok: it writes all that it is, to where it is told
    }
  }

  void copiedOne(Places places, Entry entry) throws IOException {
    try (Place from = places.open("from")) {
      from.write(entry); // expect: FlushIgnoredBeforeClose
    }
  }

  void summedUp(Journal journal, Terms terms, Entry entry) throws IOException {
    terms.add(journal.write(entry)); // expect: FlushIgnoredBeforeClose
    journal.close();
  }

  void dropped(Journal journal, Entry entry) throws IOException {
    journal.write(entry); // expect: FlushIgnoredBeforeClose
    journal.close();
  }

  void onlyLogged(Journal journal, Entry entry) throws IOException {
    long at = journal.write(entry); // expect: FlushIgnoredBeforeClose
    System.out.println("written " + at);
    journal.close();
  }

  void onlyPrinted(Journal journal, Entry entry) throws IOException {
    System.out.println(journal.write(entry)); // expect: FlushIgnoredBeforeClose
    journal.close();
  }

  private final AtomicLong end = new AtomicLong();

  void set(Journal journal, Entry entry) throws IOException {
    end.set(journal.write(entry)); // ok: kept as the last
    journal.close();
  }

  void addedUp(Journal journal, List<Entry> entries) throws IOException {
    for (Entry entry : entries) {
      last += journal.write(entry); // expect: FlushIgnoredBeforeClose
    }
    journal.close();
  }

  void manyBlocks(Journal journal, String key, ByteBuffer[] blocks) throws IOException {
    index.put(key, journal.write(blocks)); // expect: FlushIgnoredBeforeClose
    journal.close();
  }

  void flushed(Journal journal) throws IOException {
    last = journal.flush(); // expect: FlushIgnoredBeforeClose
    journal.close();
  }

  void sentCount(Journal journal, byte[] block) throws IOException {
    sent = journal.send(block); // expect: FlushIgnoredBeforeClose
    journal.close();
  }

  void row(Table table, Entry row) throws IOException {
    rows.add(table.flushRow(row)); // ok: the number of the row
    table.close();
  }

  void lineAndBlock(Table table, Table blocks, byte[] block) throws IOException {
    rows.add(table.flushLine("last words")); // expect: FlushIgnoredBeforeClose
    table.close();
    rows.add(blocks.flushBlock(block)); // expect: FlushIgnoredBeforeClose
    blocks.close();
  }

  void rowFailed(Table table, Entry row) throws IOException {
    if (table.flushRow(row) < 0) { // expect: FlushIgnoredBeforeClose
      throw new IOException("no room");
    }
    table.close();
  }

  void forced(Journal journal, Entry entry, boolean force) throws IOException {
    try {
      last = force ? journal.writeForceFlush(entry) : journal.write(entry); // ok: kept as the last
    } finally {
      journal.close();
    }
  }

  void later(Journal journal, Entry entry) throws IOException {
    long at = journal.write(entry); // ok: compared with where the last one is
    if (at > last) {
      index.clear();
    }
    journal.close();
  }

  void earlier(Journal journal, Entry entry) throws IOException {
    long at = journal.write(entry); // ok: compared with where the last one is
    if (last < at) {
      index.clear();
    }
    journal.close();
  }

  private long append(Journal journal, Entry entry) throws IOException {
    return journal.write(entry);
  }

  void helped(Journal journal, Entry entry) throws IOException {
    last = append(journal, entry); // ok: the helper says where
    journal.close();
  }

  void helpedInVain(Journal journal, Entry entry) throws IOException {
    append(journal, entry); // expect: FlushIgnoredBeforeClose
    journal.close();
  }

  int sent() {
    return sent;
  }
}
