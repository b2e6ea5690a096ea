package dev.heed.checker;

import java.nio.file.Path;
import java.util.List;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Keeps the class path of the tests open between compilations: opening a hundred jars takes longer
 * than compiling a case against them.
 */
final class OpenClassPath extends ForwardingJavaFileManager<StandardJavaFileManager> {
  static final OpenClassPath INSTANCE = new OpenClassPath();

  private OpenClassPath() {
    super(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
  }

  Iterable<? extends JavaFileObject> sources(List<Path> files) {
    return fileManager.getJavaFileObjectsFromPaths(files);
  }

  /** The loader that has the checks already, where javac would make one more. */
  @Override
  public ClassLoader getClassLoader(Location location) {
    return OpenClassPath.class.getClassLoader();
  }

  @Override
  public void close() {}
}
