package dev.heed.checker.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The options of the checks; the table in the documentation is made of this list. */
public enum Option {
  CATALOG("Catalog", "FILE[,FILE…]", "catalog files of your own, read after the built-in ones"),
  MUST_USE_TYPES("MustUseTypes", "TYPE[,TYPE…]", "types whose results must be used", "[^#]+"),
  MUST_USE_METHODS(
      "MustUseMethods",
      "TYPE#METHOD[,…]",
      "methods whose results must be used; * is any name",
      "[^#]+#.*"),
  MUST_USE_ANNOTATIONS(
      "MustUseAnnotations",
      "NAME[,NAME…]",
      "simple names of annotations that mean the same as @MustUse",
      "[^.]+"),
  MAY_DROP("MayDrop", "TYPE[#METHOD][,…]", "types and methods whose results may be dropped"),
  NAMED_DISCARDS(
      "NamedDiscards",
      "report|allow",
      "allow keeps quiet about a local that is named unused…, ignored… or _, as Error Prone does",
      "report|allow"),
  REPORT("Report", "FILE", "writes the findings of this compilation as SARIF 2.1.0"),
  BASELINE("Baseline", "FILE", "findings in this file are not reported");

  /** What every key starts with. */
  public static final String PREFIX = "Heed:";

  private final String key;
  private final String syntax;
  private final String help;
  private final Pattern item;

  Option(String key, String syntax, String help) {
    this(key, syntax, help, ".*");
  }

  Option(String key, String syntax, String help, String item) {
    this.key = key;
    this.syntax = syntax;
    this.help = help;
    this.item = Pattern.compile(item);
  }

  /** The key as it stands after {@code -XepOpt:}. */
  public String key() {
    return PREFIX + key;
  }

  /** What may stand after the equals sign. */
  public String syntax() {
    return syntax;
  }

  /** One line of help. */
  public String help() {
    return help;
  }

  /** Whether the text may be one of the comma-separated values. */
  boolean takes(String text) {
    return item.matcher(text).matches();
  }

  static Optional<Option> ofKey(String key) {
    return Arrays.stream(values()).filter(option -> option.key().equals(key)).findFirst();
  }
}
