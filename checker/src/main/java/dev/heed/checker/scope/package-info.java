/** Where in a file a variable or a method can be met, for every room that looks around. */
package dev.heed.checker.scope;
