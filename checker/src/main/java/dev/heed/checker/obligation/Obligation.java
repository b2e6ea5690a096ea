package dev.heed.checker.obligation;

/**
 * The duty to look at a result.
 *
 * @param kind what the result tells
 * @param subject the result's type or method, as a reader would name it
 * @param why what is lost when nobody looks, as the end of a sentence
 * @param recordable whether who logs it, or keeps it for a while, has done enough
 */
public record Obligation(ObligationKind kind, String subject, String why, boolean recordable) {}
