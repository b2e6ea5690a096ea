/**
 * Fixes, one file per family.
 *
 * <p>A fix makes the program more right, or there is none: it is offered only where the result
 * type-checks in context and where the place is clean afterwards. Never a variable that silences,
 * never a deletion.
 */
package dev.heed.checker.fix;
