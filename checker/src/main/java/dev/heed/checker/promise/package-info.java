/**
 * Promises that nobody completes when the work before them fails.
 *
 * <p>A registration (a chain link, a listener, a task) whose callback completes a promise is looked
 * at in three steps: does the callback run, and reach the completion, when something fails? Does
 * anything else complete the promise then? Does the failure reach anybody by another way?
 */
package dev.heed.checker.promise;
