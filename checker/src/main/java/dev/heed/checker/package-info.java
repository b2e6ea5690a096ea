/**
 * The Error Prone checks of Heed.
 *
 * <p>A rule in {@code rules} is a thin Error Prone check. It carries a {@link
 * dev.heed.checker.Detector}, which judges one expression at a time with what the rooms know:
 * {@code catalog} (libraries), {@code obligation} (must this result be used, and why), {@code
 * discard} (how was it dropped), {@code exemption} (is dropping it right here), {@code flow} (what
 * happens on the paths that follow), {@code fix}, {@code report} and {@code config}. {@link
 * dev.heed.checker.Analysis} is what the rules of one compilation share.
 */
package dev.heed.checker;
