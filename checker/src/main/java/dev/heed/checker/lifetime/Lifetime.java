package dev.heed.checker.lifetime;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.AccessPath;
import java.util.List;

/**
 * The code at whose end a resource is closed.
 *
 * @param resource what is closed
 * @param type its static type
 * @param code the statements that run while it is open, as far as they surround or follow the call
 * @param closer what closes it
 * @param ends whether leaving the code by {@code return} closes the resource too
 */
record Lifetime(AccessPath resource, Type type, List<TreePath> code, Tree closer, boolean ends) {}
