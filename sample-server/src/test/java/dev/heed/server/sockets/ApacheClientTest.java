package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.http.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.async.MinimalHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as Apache's HttpClient sees it, blocking and not. */
class ApacheClientTest {
  private static final String WHOLE = "/bytes/" + Received.SIZE;
  private static final int MOST = 6_000_000;
  private static final byte[] UPLOAD = new byte[5_000_000];

  private TestServer server;
  private HttpHost host;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.start(
            SampleHandlers.withoutFiles(),
            config -> config.withLimits(Limits.DEFAULT.withBody(MOST)));
    host = new HttpHost("http", "127.0.0.1", ((InetSocketAddress) server.tcp()).getPort());
  }

  @AfterEach
  void stop() throws IOException {
    server.expectEmpty();
    server.close();
  }

  @Test
  void getsEverythingOverOneConnection() throws IOException {
    try (CloseableHttpClient client = HttpClients.createMinimal()) {
      for (int i = 0; i < 3; i++) {
        assertThat(fetch(client, new HttpGet(WHOLE))).isEqualTo(Received.WHOLE);
      }
    }
    assertThat(server.server().accepted()).isEqualTo(1);
  }

  @Test
  void getsEverythingBeforeTheClose() throws IOException {
    try (CloseableHttpClient client = HttpClients.createMinimal()) {
      for (int i = 0; i < 3; i++) {
        HttpGet request = new HttpGet(WHOLE + (i == 1 ? "?chunked" : ""));
        request.setHeader("Connection", "close");
        assertThat(fetch(client, request)).isEqualTo(Received.WHOLE);
      }
    }
    assertThat(server.server().accepted()).isEqualTo(3);
  }

  @Test
  void getsEverythingThoughNobodyReadsWhatItSends() throws IOException {
    try (CloseableHttpClient client = HttpClients.createMinimal()) {
      for (int i = 0; i < 3; i++) {
        HttpPost request = new HttpPost(WHOLE + "?nodrain");
        request.setEntity(upload(i == 1));
        assertThat(fetch(client, request)).isEqualTo(Received.WHOLE);
      }
    }
    assertThat(server.server().accepted()).as("all over one connection").isEqualTo(1);
  }

  @Test
  void sendsWhatItIsInvitedToSend() throws IOException {
    try (CloseableHttpClient client = expectant()) {
      for (int i = 0; i < 2; i++) {
        HttpPost request = new HttpPost("/digest");
        request.setEntity(upload(i == 1));
        String said = client.execute(host, request, ok(EntityUtils::toString));
        assertThat(said).isEqualTo(Received.of(UPLOAD).asText());
      }
    }
    assertThat(server.server().accepted()).isEqualTo(1);
  }

  @Test
  void sendsNothingThatItIsNotInvitedToSend() throws IOException {
    List<Integer> written = new ArrayList<>();
    HttpEntity tooLong =
        new HttpEntityWrapper(new ByteArrayEntity(new byte[MOST + 1], ContentType.WILDCARD)) {
          @Override
          public void writeTo(OutputStream out) throws IOException {
            written.add(1);
            super.writeTo(out);
          }
        };
    try (CloseableHttpClient client = expectant()) {
      HttpPost request = new HttpPost("/digest");
      request.setEntity(tooLong);
      assertThat(client.<Integer>execute(host, request, response -> response.getCode()))
          .isEqualTo(413);
    }
    assertThat(written).isEmpty();
  }

  @Test
  void getsEverythingThatItAskedForAtOnce() throws Exception {
    List<SimpleHttpRequest> requests = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      SimpleRequestBuilder request = SimpleRequestBuilder.get(WHOLE + (i == 2 ? "?chunked" : ""));
      requests.add(request.setHttpHost(host).build());
    }
    for (byte[] body : pipelined(requests)) {
      assertThat(Received.of(body)).isEqualTo(Received.WHOLE);
    }
    assertThat(server.server().accepted()).isEqualTo(1);
  }

  /** The bodies of the answers to requests that are all sent before the first answer is read. */
  private List<byte[]> pipelined(List<SimpleHttpRequest> requests) throws Exception {
    List<byte[]> bodies = new ArrayList<>();
    try (MinimalHttpAsyncClient client = HttpAsyncClients.createMinimal()) {
      client.start();
      AsyncClientEndpoint endpoint = client.lease(host, null).get(30, TimeUnit.SECONDS);
      List<Future<SimpleHttpResponse>> answers = new ArrayList<>();
      for (SimpleHttpRequest request : requests) {
        answers.add(
            endpoint.execute(
                SimpleRequestProducer.create(request), SimpleResponseConsumer.create(), null));
      }
      for (Future<SimpleHttpResponse> answer : answers) {
        bodies.add(answer.get(60, TimeUnit.SECONDS).getBodyBytes());
      }
      endpoint.releaseAndDiscard();
    }
    return bodies;
  }

  private Received fetch(CloseableHttpClient client, ClassicHttpRequest request)
      throws IOException {
    return client.execute(host, request, ok(entity -> Received.of(entity.getContent())));
  }

  private interface Reader<T> {
    T read(HttpEntity entity) throws IOException, org.apache.hc.core5.http.ParseException;
  }

  private static <T> HttpClientResponseHandler<T> ok(Reader<T> reader) {
    return response -> {
      assertThat(response.getCode()).isEqualTo(200);
      return reader.read(response.getEntity());
    };
  }

  private static HttpEntity upload(boolean chunked) {
    return new ByteArrayEntity(UPLOAD, ContentType.APPLICATION_OCTET_STREAM, chunked);
  }

  /** Waits for {@code 100 Continue} before each body. */
  private static CloseableHttpClient expectant() {
    RequestConfig expecting = RequestConfig.custom().setExpectContinueEnabled(true).build();
    return HttpClients.custom().setDefaultRequestConfig(expecting).build();
  }
}
