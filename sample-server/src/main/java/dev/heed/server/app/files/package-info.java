/** Files of one directory over HTTP, and no file outside it. */
package dev.heed.server.app.files;
