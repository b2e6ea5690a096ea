/**
 * Judges a future of a future.
 *
 * <p>{@link dev.heed.checker.nested.Nesting} sees by types alone where a function's future becomes
 * a value inside another one, {@link dev.heed.checker.nested.InnerFate} follows the outer one to
 * see whether anybody ever reaches the inner. The catalogs add only what types cannot say: which
 * sibling of the method flattens.
 */
package dev.heed.checker.nested;
