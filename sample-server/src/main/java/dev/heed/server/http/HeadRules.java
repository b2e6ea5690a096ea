package dev.heed.server.http;

import java.util.List;

/** What a request line and a header section together have to obey, rule by rule. */
final class HeadRules {
  private HeadRules() {}

  /** Applies all rules; the first one that is broken refuses the request. */
  static RequestHead apply(RequestLine line, RequestTarget target, Fields fields, Limits limits)
      throws RefusedException {
    String authority = authority(line.version(), target, fields);
    BodyFraming framing = framing(line.version(), fields, limits);
    boolean waits = expectsContinue(line.version(), fields);
    if (target instanceof RequestTarget.Authority) {
      // What would follow is a tunnel's bytes, not requests.
      throw new RefusedException(Refusal.notImplemented("no tunnels here"));
    }
    return new RequestHead(
        line.method(),
        target,
        line.version(),
        fields,
        authority,
        keepAlive(line.version(), fields),
        waits && !(framing instanceof BodyFraming.None),
        framing);
  }

  /** RFC 9112 section 3.2: exactly one {@code Host}, which agrees with the target. */
  private static String authority(HttpVersion version, RequestTarget target, Fields fields)
      throws RefusedException {
    List<String> hosts = fields.all("Host");
    RefusedException.require(hosts.size() <= 1, "more than one Host");
    RefusedException.require(
        hosts.size() == 1 || version == HttpVersion.HTTP_1_0, "Host is missing");
    String host = hosts.isEmpty() ? "" : hosts.get(0);
    Authority.check(host);
    if (target instanceof RequestTarget.Absolute absolute) {
      RefusedException.require(
          hosts.isEmpty() || Authority.same(host, absolute.authority(), absolute.scheme()),
          "Host and request-target disagree");
      return absolute.authority();
    }
    return host;
  }

  /** RFC 9112 section 6: at most one framing field, on one line, with one meaning. */
  private static BodyFraming framing(HttpVersion version, Fields fields, Limits limits)
      throws RefusedException {
    List<String> codings = fields.all("Transfer-Encoding");
    List<String> lengths = fields.all("Content-Length");
    if (!codings.isEmpty()) {
      RefusedException.require(lengths.isEmpty(), "both Content-Length and Transfer-Encoding");
      RefusedException.require(version != HttpVersion.HTTP_1_0, "Transfer-Encoding in HTTP/1.0");
      return chunked(codings, fields.list("Transfer-Encoding"));
    }
    if (lengths.isEmpty()) {
      return new BodyFraming.None();
    }
    RefusedException.require(lengths.size() == 1, "more than one Content-Length");
    return length(Grammar.decimal(lengths.get(0)), limits);
  }

  private static BodyFraming length(long length, Limits limits) throws RefusedException {
    RefusedException.require(length >= 0, "malformed Content-Length");
    if (length > limits.body()) {
      throw new RefusedException(Refusal.contentTooLarge("body too large"));
    }
    return length == 0 ? new BodyFraming.None() : new BodyFraming.Length(length);
  }

  /**
   * Section 6.1 and 6.3: unless chunked comes last, the length of the body is unknown, which is
   * 400; with it last, a coding before it that this server does not have is 501.
   */
  private static BodyFraming chunked(List<String> lines, List<String> codings)
      throws RefusedException {
    if (lines.size() == 1 && lines.get(0).equalsIgnoreCase("chunked")) {
      return new BodyFraming.Chunked();
    }
    int chunked = 0;
    for (String coding : codings) {
      chunked += coding.equalsIgnoreCase("chunked") ? 1 : 0;
    }
    boolean last = chunked > 0 && codings.get(codings.size() - 1).equalsIgnoreCase("chunked");
    RefusedException.require(last, "chunked is not the final transfer coding");
    RefusedException.require(chunked == 1, "chunked more than once");
    RefusedException.require(codings.size() > 1, "malformed Transfer-Encoding");
    throw new RefusedException(Refusal.notImplemented("unknown transfer coding"));
  }

  private static boolean expectsContinue(HttpVersion version, Fields fields)
      throws RefusedException {
    // RFC 9110 section 10.1.1: a client that speaks HTTP/1.0 cannot read an interim response.
    if (version == HttpVersion.HTTP_1_0 || !fields.contains("Expect")) {
      return false;
    }
    List<String> expectations = fields.list("Expect");
    if (!expectations.stream().allMatch("100-continue"::equalsIgnoreCase)) {
      throw new RefusedException(Refusal.expectationFailed());
    }
    return !expectations.isEmpty();
  }

  private static boolean keepAlive(HttpVersion version, Fields fields) {
    if (fields.hasToken("Connection", "close")) {
      return false;
    }
    return version == HttpVersion.HTTP_1_1 || fields.hasToken("Connection", "keep-alive");
  }
}
