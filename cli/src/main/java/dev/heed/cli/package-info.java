/**
 * The {@code heed} program: runs javac with Error Prone and the checks over sources as they lie
 * there, and works with the reports that a build leaves.
 */
package dev.heed.cli;
