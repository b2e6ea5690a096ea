package dev.heed.server.app;

import dev.heed.server.http.RequestHead;

/**
 * One request: its head is complete, its body comes when it is asked for.
 *
 * @param head the request line and the header section
 * @param body the content, read with back-pressure
 */
public record Request(RequestHead head, RequestBody body) {}
