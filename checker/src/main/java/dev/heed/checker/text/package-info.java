/** The text files that users write for Heed: what the rooms that read them have in common. */
package dev.heed.checker.text;
