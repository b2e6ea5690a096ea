/** How code names things and where it can meet them: what several rooms ask of javac's trees. */
package dev.heed.checker.tree;
