package dev.heed.server.sockets;

import dev.heed.server.loop.Server;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.Locale;

/**
 * The ways to ask for a large response and to treat the connection meanwhile. Most of them end
 * reading, on the server's side, while its flush is pending: that is what truncates responses, a
 * slow reader alone is not.
 */
enum Style {
  KEEP_ALIVE {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(get("/bytes/" + size));
      whole(client, size);
      client.send(get("/hello"));
      hello(client);
    }
  },
  CLOSE {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send("GET /bytes/" + size + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
      whole(client, size);
      client.expectEnd();
    }
  },
  HTTP_1_0 {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send("GET /bytes/" + size + " HTTP/1.0\r\n\r\n");
      whole(client, size);
      client.expectEnd();
    }
  },
  HTTP_1_0_UNTIL_CLOSE {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send("GET /bytes/" + size + "?chunked HTTP/1.0\r\n\r\n");
      client.readHead();
      new PatternReader(client).read(size).expectTotal(size);
      client.expectEnd();
    }
  },
  CHUNKED {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(get("/bytes/" + size + "?chunked"));
      expect(client.readHead().isChunked(), "chunked");
      new PatternReader(client).readChunks().expectTotal(size);
      client.send(get("/hello"));
      hello(client);
    }
  },
  PIPELINED {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(get("/bytes/" + size) + get("/hello") + get("/bytes/1000") + get("/hello"));
      whole(client, size);
      hello(client);
      whole(client, 1000);
      hello(client);
    }
  },
  HALF_CLOSED_AT_ONCE {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(get("/bytes/" + size)).halfClose();
      whole(client, size);
      client.expectEnd();
    }
  },
  HALF_CLOSED_LATER {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(get("/bytes/" + size));
      PatternReader body = begin(client, size);
      body.read(size / 10);
      client.halfClose();
      body.read(size - size / 10).expectTotal(size);
      client.expectEnd();
    }
  },
  BODY_NOT_READ {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(post("/bytes/" + size + "?nodrain", 1_000_000)).send(new byte[1_000_000]);
      whole(client, size);
      client.send(get("/hello"));
      hello(client);
    }
  },
  BODY_NOT_READ_AND_CLOSE {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(
          "POST /bytes/" + size + "?nodrain HTTP/1.0\r\nContent-Length: 9000000\r\n\r\nsome");
      PatternReader body = begin(client, size);
      body.read(size / 2);
      client.send(new byte[500_000]);
      body.read(size - size / 2).expectTotal(size);
      client.expectEnd();
    }
  },
  BODY_PARTLY_READ {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(post("/part/" + size, 1_000_000)).send(new byte[1_000_000]);
      whole(client, size);
      client.send(get("/hello"));
      hello(client);
    }
  },
  BODY_BEFORE_READING {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(post("/bytes/" + size + "?nodrain", (int) size)).send(new byte[(int) size]);
      whole(client, size);
    }
  },
  LATE_BODY {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(post("/bytes/" + size + "?nodrain", 5));
      PatternReader body = begin(client, size);
      body.read(size / 2);
      client.send("hello");
      body.read(size - size / 2).expectTotal(size);
      client.send(get("/hello"));
      hello(client);
    }
  },
  LATE_LAST_CHUNK {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(chunked("/bytes/" + size + "?nodrain") + "3\r\nabc\r\n");
      PatternReader body = begin(client, size);
      body.read(size / 2);
      client.send("0\r\n\r\n");
      body.read(size - size / 2).expectTotal(size);
      client.send(get("/hello"));
      hello(client);
    }
  },
  MALFORMED_LATER_CHUNK {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(chunked("/bytes/" + size + "?nodrain") + "3\r\nabc\r\n");
      PatternReader body = begin(client, size);
      body.read(size / 2);
      client.send("nonsense\r\n" + "x".repeat(50_000));
      body.read(size - size / 2).expectTotal(size);
      client.expectEnd();
    }
  },
  BYTES_AFTER_THE_LAST_REQUEST {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client
          .send("GET /bytes/" + size + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
          .send(new byte[300_000]);
      whole(client, size);
      client.expectEnd();
    }
  },
  TINY_WINDOW {
    @Override
    int window() {
      return 4096;
    }

    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(get("/bytes/" + size)).halfClose();
      whole(client, size);
      client.expectEnd();
    }
  },
  PAUSED {
    @Override
    void play(TestClient client, long size, Server server) throws IOException {
      client.send(get("/bytes/" + size)).halfClose();
      PatternReader body = begin(client, size);
      body.read(size / 10);
      Eventually.isTrue(
          "the server waits for this reader", () -> server.shared().census().pendingFlushes() > 0);
      body.read(size - size / 10).expectTotal(size);
      client.expectEnd();
    }
  };

  /** Asks, reads, and checks. */
  abstract void play(TestClient client, long size, Server server) throws IOException;

  /** The receive buffer to ask the kernel for; 0 for its own choice. */
  int window() {
    return 0;
  }

  void run(SocketAddress address, long size, long pauseNanos, Server server) throws IOException {
    try (TestClient client = TestClient.connect(address, window())) {
      play(client.slowly(pauseNanos), size, server);
    } catch (IOException | AssertionError e) {
      throw new AssertionError(name().toLowerCase(Locale.ROOT) + " at " + address, e);
    }
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n";
  }

  private static String post(String target, int length) {
    return "POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + length + "\r\n\r\n";
  }

  private static String chunked(String target) {
    return "POST " + target + " HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
  }

  private static PatternReader begin(TestClient client, long size) throws IOException {
    TestClient.Head head = client.readHead();
    expect(head.status() == 200 && head.length() == size, "200 and the length");
    return new PatternReader(client);
  }

  private static void whole(TestClient client, long size) throws IOException {
    begin(client, size).read(size).expectTotal(size);
  }

  private static void hello(TestClient client) throws IOException {
    expect(client.readText(200).equals("Hello, world!\n"), "hello");
  }

  private static void expect(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError("expected " + what);
    }
  }
}
