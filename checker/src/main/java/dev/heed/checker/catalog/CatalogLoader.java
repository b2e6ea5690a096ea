package dev.heed.checker.catalog;

import dev.heed.checker.text.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;

/** Collects the lines of all catalogs: built-in, shipped by libraries, and the user's. */
public final class CatalogLoader {
  /** Where a library puts a catalog of its own, on the processor path. */
  public static final String LIBRARY_CATALOG = "META-INF/heed/catalog.heed";

  private static final String INDEX = "index";

  private final Consumer<String> problems;

  /** Creates a loader that reports unreadable files and malformed lines. */
  public CatalogLoader(Consumer<String> problems) {
    this.problems = problems;
  }

  /** The models of the catalogs that come with Heed. */
  public List<Model> builtIn() {
    List<Model> models = new ArrayList<>();
    for (String name : readResource(CatalogLoader.class.getResource(INDEX), INDEX)) {
      if (!name.isBlank()) {
        URL url = CatalogLoader.class.getResource(name.strip());
        models.addAll(new CatalogParser(name, problems).parse(readResource(url, name)));
      }
    }
    return models;
  }

  /** The models of every {@link #LIBRARY_CATALOG} on the processor path, in a stable order. */
  public List<Model> ofLibraries() {
    return ofLibraries(CatalogLoader.class.getClassLoader());
  }

  List<Model> ofLibraries(ClassLoader processorPath) {
    List<URL> urls = new ArrayList<>();
    try {
      Enumeration<URL> found = processorPath.getResources(LIBRARY_CATALOG);
      while (found.hasMoreElements()) {
        urls.add(found.nextElement());
      }
    } catch (IOException e) {
      problems.accept("cannot look for " + LIBRARY_CATALOG + ": " + e.getMessage());
    }
    urls.sort(Comparator.comparing(URL::toString));
    List<Model> models = new ArrayList<>();
    for (URL url : urls) {
      models.addAll(
          new CatalogParser(url.toString(), problems).parse(readResource(url, url.toString())));
    }
    return models;
  }

  /** The models of the user's file. */
  public List<Model> ofFile(String file) {
    try {
      return new CatalogParser(file, problems).parse(TextFile.lines(file));
    } catch (IOException | IllegalArgumentException e) {
      problems.accept(
          "cannot read the catalog file '"
              + file
              + "' ("
              + TextFile.inWords(e)
              + "): check the path in Heed:Catalog");
      return List.of();
    }
  }

  List<String> readResource(URL url, String name) {
    if (url == null) {
      problems.accept("the catalog " + name + " is missing from this jar: the jar is damaged");
      return List.of();
    }
    try (InputStream in = url.openStream()) {
      return TextFile.lines(in);
    } catch (IOException e) {
      problems.accept("cannot read the catalog " + name + ": " + e.getMessage());
      return List.of();
    }
  }
}
