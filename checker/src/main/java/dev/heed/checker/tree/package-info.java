/** How code names things: what several rooms ask of javac's trees. */
package dev.heed.checker.tree;
