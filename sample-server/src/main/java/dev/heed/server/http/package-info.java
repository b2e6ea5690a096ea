/**
 * HTTP/1.1 messages as bytes in and bytes out: no sockets, no threads, no clock but the one given.
 *
 * <p>Reading, per connection:
 *
 * <ol>
 *   <li>One {@link dev.heed.server.http.RequestDecoder}. {@code feed} it whatever has arrived, in
 *       read mode. It gives {@code NeedMore} with the buffer empty, {@code Complete} with the
 *       buffer at the first byte after the head, or {@code Refused}: answer that status with {@code
 *       Connection: close} and never parse another byte. {@code isIdle} says whether the stream may
 *       end here without a request being cut.
 *   <li>For each head one {@link dev.heed.server.http.BodyDecoder} on the same buffer, also without
 *       a body: its first step is {@code End} then. Each step hands out at most as many bytes as
 *       the consumer takes, as a slice of the buffer, so back-pressure is simply not asking. Only
 *       after {@code End} does the next head begin. A body that is refused after the response has
 *       begun ends the connection after that response.
 *   <li>{@code head.expectContinue()}: write {@link
 *       dev.heed.server.http.ResponseHeadEncoder#interimContinue} before the first body byte is
 *       waited for, unless body bytes are here already or the final response comes first; in that
 *       case close after it.
 * </ol>
 *
 * <p>Writing, per response: {@link dev.heed.server.http.ResponseFraming#of} decides, {@link
 * dev.heed.server.http.ResponseHeadEncoder} writes the head, {@link
 * dev.heed.server.http.BodyEncoder} gives the bytes {@code before} and {@code after} each piece and
 * at the {@code end}. {@code framing.keepAlive()} is the last word on whether the connection goes
 * on. With {@code NO_BODY} no piece may be handed in, only the end. A {@link
 * dev.heed.server.http.BodyLengthException} means that the peer must not take the response for
 * complete: the connection is reset, not closed.
 *
 * <p>Everything on the wire is one byte per character; nothing here decodes UTF-8.
 */
package dev.heed.server.http;
