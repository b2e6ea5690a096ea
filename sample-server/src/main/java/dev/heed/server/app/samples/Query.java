package dev.heed.server.app.samples;

import java.util.List;

/** The words of a query: {@code ?chunked&nodrain}. */
final class Query {
  private final List<String> words;

  Query(String query) {
    this.words = List.of(query.split("&"));
  }

  boolean has(String word) {
    return words.contains(word) || words.contains(word + "=1");
  }
}
