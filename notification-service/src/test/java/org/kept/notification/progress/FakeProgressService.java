package org.kept.notification.progress;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Plays progress-service over HTTP: answers {@code since=<position>} with what a test has put
 * there.
 */
public final class FakeProgressService implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  public FakeProgressService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestHeaders().getFirst("Accept-Language")
                  + " "
                  + exchange.getRequestURI());
          String since = exchange.getRequestURI().getQuery().replaceAll(".*since=([^&]*).*", "$1");
          String answer = answers.get(since);
          byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer == null ? 404 : status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public void answer(String since, String json) {
    answers.put(since, json);
  }

  public void status(int code) {
    status = code;
  }

  /** Language and address of each request. */
  public List<String> asked() {
    return asked;
  }

  /**
   * An answer of one deliverable counted in two regions.
   *
   * @param entries JSON objects, with commas between them
   */
  public static String activity(
      String position, String entries, int[] before, int[] after, boolean more) {
    return """
        {"commitmentId":"c","slug":"s","since":"0","position":"%s","entries":[%s],"recounts":[],
         "before":[%s],"after":[%s],"more":%s,"somethingNew":{"to":"be passed over"}}
        """
        .formatted(position, entries, figures(before, 0), figures(after, 0), more);
  }

  public static String entry(String kind, String subject, String region, String reason) {
    return """
        {"position":"1","at":"2014-05-10T10:00:00Z","kind":"%s","milestoneId":"m-%s","version":0,
         "deliverable":"D2","subject":"%s","region":"%s","occurred":"2014-05-10","illustrative":true%s}
        """
        .formatted(
            kind, subject, subject, region, reason == null ? "" : ",\"reason\":\"" + reason + "\"");
  }

  public static String figures(int[] counted, int outOfWindow) {
    int eap = counted[0];
    int lac = counted[1];
    return """
        {"key":"D2","title":{"language":"en","text":"SPI4 used by MFIs","translations":[
          {"language":"fr","text":"SPI4 utilisé par des IMF","by":"machine"}]},
         "kind":"count-per-region","unit":{"one":"MFI","many":"MFIs"},
         "window":{"from":"2014-01-01","to":"2014-12-31"},
         "counted":%d,"countedTrue":%d,"reported":0,"verified":0,"target":20,"percent":%d,"percentExact":%d,
         "pace":50,"status":"OnTrack","regionsMet":%d,"regionsTotal":2,
         "regions":[{"code":"EAP","name":"East Asia and the Pacific","counted":%d,"target":10,"met":false},
                    {"code":"LAC","name":"Latin America and the Caribbean","counted":%d,"target":10,"met":true},
                    {"code":"OUT","name":"Elsewhere","counted":1,"met":false}],
         "stages":[],"notCounted":{"outOfWindow":%d,"disputed":0,"retracted":0,"merged":0,"notMeasured":0},
         "late":0,"illustrative":true}
        """
        .formatted(
            Math.min(10, eap) + Math.min(10, lac),
            eap + lac,
            (Math.min(10, eap) + Math.min(10, lac)) * 5,
            (Math.min(10, eap) + Math.min(10, lac)) * 5,
            (eap >= 10 ? 1 : 0) + (lac >= 10 ? 1 : 0),
            eap,
            lac,
            outOfWindow);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
