package dev.heed.checker.config;

import dev.heed.checker.catalog.CatalogParser;
import dev.heed.checker.catalog.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns the options that name types and methods into catalog lines. */
public final class UserModels {
  private UserModels() {}

  /** The models of the options; malformed names are reported. */
  public static List<Model> of(HeedOptions options, Consumer<String> problems) {
    List<Model> models = new ArrayList<>();
    models.addAll(parse(Option.MUST_USE_TYPES, "must-use", options, problems));
    models.addAll(parse(Option.MUST_USE_METHODS, "must-use", options, problems));
    models.addAll(parse(Option.MAY_DROP, "may-drop", options, problems));
    return models;
  }

  private static List<Model> parse(
      Option option, String role, HeedOptions options, Consumer<String> problems) {
    List<String> lines = options.list(option).stream().map(name -> role + " " + name).toList();
    return new CatalogParser("-XepOpt:" + option.key(), problems).parse(lines);
  }
}
