package mutants;

/**
 * A change that no test notices.
 *
 * @param key names it by what stands in the source, so that it outlives changes elsewhere in the
 *     file
 */
record Survivor(String key, String place) {}
