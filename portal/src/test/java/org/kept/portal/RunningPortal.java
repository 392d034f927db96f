package org.kept.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.coyote.AbstractProtocol;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The real portal on a loopback port, over services that say what a test wants. */
final class RunningPortal implements AutoCloseable {

  final FakeServices commitments = FakeServices.commitments(0);
  final FakeServices progress = FakeServices.progress(0);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ConfigurableApplicationContext context;
  private final String address;

  RunningPortal(String... more) {
    List<String> settings = new ArrayList<>();
    settings.add("--server.port=0");
    settings.add("--kept.urls.portal=https://kept.example");
    settings.add("--kept.urls.commitment=http://127.0.0.1:" + commitments.port());
    settings.add("--kept.urls.progress=http://127.0.0.1:" + progress.port());
    settings.addAll(List.of(more));
    context = PortalApplication.builder().run(settings.toArray(String[]::new));
    address =
        "http://127.0.0.1:"
            + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  record Answer(int status, HttpResponse<String> raw) {

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    String body() {
      return raw.body();
    }

    Document page() {
      return Jsoup.parse(raw.body());
    }

    /** What a reader sees, with every kind of space as a plain one. */
    String text() {
      return page().body().text().replaceAll("[\\u00a0\\u202f]", " ");
    }
  }

  Answer get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var raw = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(raw.statusCode(), raw);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Answer in(Locale language, String path) {
    return get(path, "Accept-Language", language.toLanguageTag());
  }

  /** The web server as it runs. */
  AbstractProtocol<?> server() {
    var web = ((ServletWebServerApplicationContext) context).getWebServer();
    return (AbstractProtocol<?>)
        ((TomcatWebServer) web).getTomcat().getConnector().getProtocolHandler();
  }

  @Override
  public void close() {
    context.close();
    commitments.close();
    progress.close();
  }
}
