/**
 * Judges results that say how much was done.
 *
 * <p>{@link dev.heed.checker.progress.CountUse} answers what becomes of the count, {@link
 * dev.heed.checker.progress.Telling} whether anything else tells the caller (the buffer that is
 * asked later, the latch whose count is read), {@link dev.heed.checker.progress.Retest} whether a
 * loop looks at the state again. A kind of progress is one constant of {@link
 * dev.heed.checker.progress.ProgressKind}; which members have it stands in the catalogs.
 */
package dev.heed.checker.progress;
