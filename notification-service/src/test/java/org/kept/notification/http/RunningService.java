package org.kept.notification.http;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.kept.contracts.CloudEventCodec;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.Topics;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;
import org.kept.notification.NotificationServiceApplication;
import org.kept.notification.TestDatabase;
import org.kept.notification.progress.FakeProgressService;
import org.kept.servicekit.consume.ProjectionRunner;
import org.kept.testkit.MutableClock;
import org.kept.testkit.Servers;
import org.kept.testkit.TestIdentity;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service, started once: real database, broker and mail server, a played
 * progress-service.
 */
final class RunningService {

  static final MutableClock CLOCK = MutableClock.at("2026-03-25T10:00:00Z");
  static final FakeProgressService PROGRESS = new FakeProgressService();
  static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static final String[] SETTINGS = Servers.properties("notification");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Pattern LINK = Pattern.compile("http://kept\\.test(/\\S+)");
  private static final KafkaProducer<String, byte[]> PRODUCER =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafkaServers()),
          new StringSerializer(),
          new ByteArraySerializer());
  private static final ConfigurableApplicationContext APPLICATION = start();

  private RunningService() {}

  @Configuration(proxyBeanMethods = false)
  static class TestTime {
    @Bean
    MutableClock clock() {
      return CLOCK;
    }
  }

  private static ConfigurableApplicationContext start() {
    MAIL.start();
    String[] settings =
        Stream.concat(
                Arrays.stream(SETTINGS),
                Stream.of(
                    "kept.smtp.port=" + MAIL.getSmtp().getPort(),
                    "kept.urls.progress=" + PROGRESS.uri(),
                    "kept.urls.notification=http://kept.test",
                    "kept.urls.portal=http://portal.test",
                    "kept.digests.pause=50ms",
                    "kept.follows.per-client-and-hour=10000"))
            .map(setting -> "--" + setting)
            .toArray(String[]::new);
    ConfigurableApplicationContext application =
        NotificationServiceApplication.builder()
            .sources(TestIdentity.class, TestTime.class)
            .run(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(application::close));
    return application;
  }

  /** What it reads. */
  static Set<String> topics() {
    return APPLICATION.getBean(ProjectionRunner.class).projections().stream()
        .flatMap(projection -> projection.topics().stream())
        .collect(Collectors.toSet());
  }

  static MongoDatabase database() {
    return TestDatabase.named(
        Arrays.stream(SETTINGS)
            .filter(setting -> setting.startsWith("kept.mongodb.database="))
            .map(setting -> setting.substring(setting.indexOf('=') + 1))
            .findFirst()
            .orElseThrow());
  }

  static <T> T bean(Class<T> type) {
    return APPLICATION.getBean(type);
  }

  /** A published commitment that nobody else uses; its slug. */
  static String publishCommitment(String title) {
    String id = "c-" + NUMBERS.incrementAndGet() + "-" + Servers.fresh();
    Text text =
        new Text(
            "en",
            title,
            List.of(
                new Translation("fr", "FR " + title, "human"),
                new Translation("es", "ES " + title, "machine")));
    CommitmentPublished event =
        new CommitmentPublished(
            id,
            "ca-1",
            "o-1",
            "slug-" + id,
            "cgap-6/1",
            new CommitmentContent(
                text, null, null, null, List.of(), List.of(), List.of(), List.of()));
    Envelope envelope =
        new Envelope(
            id + ":0",
            "/commitment-service",
            ContractTypes.typeOf(event),
            id,
            Instant.now(),
            0,
            id,
            "staff-1",
            null);
    PRODUCER.send(CloudEventCodec.encode(Topics.COMMITMENTS, new Published(envelope, event)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database().getCollection("commitments").find(new Document("_id", id)).first()
                    != null);
    return "slug-" + id;
  }

  static String anAddress() {
    return "reader" + NUMBERS.incrementAndGet() + "@example.org";
  }

  static String follow(String slug, String address) {
    return follow(slug, address, "en");
  }

  static String follow(String slug, String address, String language) {
    return """
        {"commitment":"%s","email":"%s","language":"%s","zone":"Europe/Paris","rhythm":"daily","at":"08:00"}
        """
        .formatted(slug, address, language);
  }

  /** Follows and confirms; the answer of the confirmation. */
  static JsonNode follower(String slug, String address) {
    return follower(slug, address, "en");
  }

  static JsonNode follower(String slug, String address, String language) {
    int before = mails(address).size();
    postJson("/follows", follow(slug, address, language), null);
    MimeMessage asking = awaitMail(address, before + 1);
    String token = link(asking).replaceFirst(".*token=", "");
    return json(postJson("/follows/confirmation", "{\"token\":\"" + token + "\"}", null));
  }

  static List<MimeMessage> mails(String address) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(mail -> to(mail).equals(address))
        .toList();
  }

  /** Waits until so many mails have come to an address; the latest. */
  static MimeMessage awaitMail(String address, int count) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mails(address).size() >= count);
    return mails(address).get(count - 1);
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getHeader("To", ",");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first link to this service in the text part, without its host. */
  static String link(MimeMessage mail) {
    return links(mail).getFirst();
  }

  static List<String> links(MimeMessage mail) {
    return LINK.matcher(text(mail)).results().map(found -> found.group(1)).toList();
  }

  static String text(MimeMessage mail) {
    return part(mail, 0);
  }

  static String html(MimeMessage mail) {
    return part(mail, 1);
  }

  /** The text as if lines had no end. */
  static String flowing(MimeMessage mail) {
    return text(mail).replaceAll("\\s+", " ");
  }

  private static String part(MimeMessage mail, int index) {
    try {
      return ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent().toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static HttpResponse<String> get(String path, String token) {
    return send(request(path, token).GET());
  }

  static HttpResponse<String> postJson(String path, String body, String token) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static HttpResponse<String> postForm(String path, String form) {
    return send(
        request(path, null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  static HttpRequest.Builder request(String path, String token) {
    String port = APPLICATION.getEnvironment().getProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(
          request.timeout(Duration.ofSeconds(20)).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
