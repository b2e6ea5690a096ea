/**
 * Resources that are closed while a future still uses them.
 *
 * <p>Asked from the call that makes the future: which resources around it are closed on the way
 * out, does the call use one of them, and does the future get out without having been awaited?
 */
package dev.heed.checker.lifetime;
