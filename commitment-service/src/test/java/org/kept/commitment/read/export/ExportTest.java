package org.kept.commitment.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.read.Told;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.contracts.ContractJson;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentContextNoted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentFactChosen;
import org.kept.contracts.exports.CommitmentsExport;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.GroupMember;
import org.kept.contracts.values.Measure;
import org.kept.contracts.values.PartialDate;
import org.kept.contracts.values.Partner;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;
import org.kept.contracts.values.Unit;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.MutableClock;
import org.kept.testkit.Servers;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** Exports obey their schemas, whatever people wrote, and take a campaign of three hundred. */
class ExportTest {

  private static final int COMMITMENTS = 300;
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2014-06-01T00:00:00Z"), ZoneOffset.UTC);

  private static MongoClient client;
  private static Campaigns campaigns;
  private static Organizations organizations;
  private static Commitments commitments;

  @BeforeAll
  static void fill() {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
    MongoDatabase database = client.getDatabase(Servers.freshDatabase("export"));
    campaigns = new Campaigns(database);
    organizations = new Organizations(database);
    commitments = new Commitments(database);
    commitments.ensureIndexes();
    Told told = new Told();
    told.campaign("c", "100 Million Families & more");
    told.campaign("other", "Another");
    told.organization("r", "CERISE & others");
    told.organization("m", "=cmd|' /C calc'!A0");
    IntStream.range(0, COMMITMENTS)
        .forEach(i -> told.published(String.format("%03d", i), "c", "m", wild(i)));
    told.published("elsewhere", "other", "m", wild(1));
    told.tell(
        "007",
        "sabina",
        new CommitmentClosed("007", "kept", "partly-kept", Text.of("en", "It was <done> & told")));
    for (String note : List.of("n1", "n2")) {
      told.tell(
          "008",
          "sabina",
          new CommitmentContextNoted(
              "008",
              note,
              null,
              new PartialDate("2014-02", "month"),
              Text.of("en", "It began"),
              null));
    }
    told.tell(
        "008",
        "sabina",
        new CommitmentFactChosen("008", "n2", List.of("n1"), "The publisher says so"));
    campaigns.projector().project(told.all());
    organizations.projector().project(told.all());
    commitments.projector().project(told.all());
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  private static final List<Text> LANGUAGES =
      List.of(Text.of("en", "Guide"), Text.of("fr", "Un guide"), Text.of("de", "Ein Leitfaden"));

  /** Every measure, and what breaks a careless writer. */
  private static CommitmentContent wild(int i) {
    Unit mfis = new Unit("MFI", "MFIs");
    Deliverable one = Told.perRegion("+1 \"visit\", \n<b>", Map.of("LAC", 10, "SA", 12));
    return new CommitmentContent(
        new Text(
            "en",
            "Title " + i + " \u0001 & <tag> ]]>",
            List.of(new Translation("fr", "Titre", "machine"))),
        Text.of("en", "Because"),
        null,
        Told.period(2014),
        List.of(
            one,
            new Deliverable(
                "D2",
                LANGUAGES.get(i % LANGUAGES.size()),
                new Measure.Delivery(List.of("created", "translated:fr")),
                Told.period(2014),
                List.of(),
                List.of()),
            new Deliverable(
                "D3",
                Text.of("en", "Share"),
                new Measure.Percentage(
                    mfis, mfis, new BigDecimal("50"), new BigDecimal("12.5"), "decrease"),
                Told.period(2014),
                List.of(),
                List.of())),
        List.of(
            new Partner("r", null),
            new Partner(
                null,
                "A working group",
                List.of(new GroupMember("r", null), new GroupMember(null, "MIX")))),
        List.of(),
        List.of("learn"));
  }

  private static byte[] exported(Format format, URI progress) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exports exports = new Exports(commitments, organizations, new ProgressFigures(progress), CLOCK);
    format.write(Exports.campaign(campaigns.find("c").orElseThrow()), exports.ofCampaign("c"), out);
    return out.toByteArray();
  }

  @Test
  void jsonObeysItsPublishedSchema() throws IOException {
    JsonNode json = ContractJson.MAPPER.readTree(exported(new JsonFormat(), NOBODY));
    JsonNode schema;
    try (InputStream published =
        ExportTest.class.getResourceAsStream(
            "/static/schemas/" + CommitmentsExport.FORMAT + ".json")) {
      schema = ContractJson.MAPPER.readTree(Objects.requireNonNull(published));
    }

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json))
        .isEmpty();
    assertThat(json.get("commitments")).hasSize(COMMITMENTS);
    assertThat(json.get("progressLeftOut").asBoolean()).isTrue();
    assertThat(
            ContractJson.MAPPER
                .treeToValue(json, CommitmentsExport.class)
                .commitments()
                .get(7)
                .outcome())
        .isEqualTo("kept");
  }

  @Test
  void whichOfContradictingFactsHoldsIsInItWithTheReason() throws IOException {
    CommitmentsExport export =
        ContractJson.MAPPER.readValue(exported(new JsonFormat(), NOBODY), CommitmentsExport.class);

    assertThat(export.commitments().get(8).notes()).hasSize(2);
    assertThat(export.commitments().get(8).choices())
        .containsExactly(
            new CommitmentsExport.Choice("n2", List.of("n1"), "The publisher says so"));
    assertThat(export.commitments().get(7).choices()).isNull();
  }

  @Test
  void iatiObeysTheOfficialSchema() throws Exception {
    byte[] xml = exported(new IatiFormat("XM-EXAMPLE", CLOCK), NOBODY);

    schema().validate(new StreamSource(new ByteArrayInputStream(xml)));

    String text = new String(xml, StandardCharsets.UTF_8);
    assertThat(text.split("<iati-activity ", -1)).hasSize(COMMITMENTS + 1);
    assertThat(text)
        .contains("<iati-identifier>XM-EXAMPLE-slug-000</iati-identifier>")
        .contains("<narrative xml:lang=\"fr\">Titre</narrative>")
        .contains("<activity-status code=\"2\"/>", "<activity-status code=\"4\"/>")
        .contains(
            "<narrative xml:lang=\"en\">Stages done: created, translated (French)</narrative>",
            "<narrative xml:lang=\"fr\">Étapes accomplies : created, translated (français)</narrative>")
        .doesNotContain("<narrative xml:lang=\"fr\">Stages", "<narrative xml:lang=\"de\">Stages")
        .contains("<dimension name=\"region\" value=\"LAC\"/>")
        .contains("<indicator measure=\"2\" ascending=\"0\">")
        .contains("actual values are left out");
  }

  @Test
  void whoTakesPartIsNamedOnceWhereverKeptKnowsTheNameFrom() throws IOException {
    String xml = new String(exported(new IatiFormat("X", CLOCK), NOBODY), StandardCharsets.UTF_8);
    String first =
        xml.substring(xml.indexOf("<participating-org"), xml.indexOf("<activity-status"));

    assertThat(Pattern.compile("<narrative>(.*?)</narrative>").matcher(first).results())
        .extracting(it -> it.group(1))
        .containsExactly("=cmd|' /C calc'!A0", "CERISE &amp; others", "A working group", "MIX");
  }

  @Test
  void theOfficialSchemaRefusesWhatIsOutOfOrder() throws Exception {
    String xml =
        new String(exported(new IatiFormat("X", CLOCK), NOBODY), StandardCharsets.UTF_8)
            .replaceAll("<activity-status [^>]*/>", "");
    Validator validator = schema();

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    validator.validate(
                        new StreamSource(
                            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))))
        .isInstanceOf(SAXException.class);
  }

  private static Validator schema() throws SAXException {
    SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    return schemas
        .newSchema(ExportTest.class.getResource("/iati-2.03/iati-activities-schema.xsd"))
        .newValidator();
  }

  @Test
  void csvHasARowADeliverableAndRegionAndNoFormula() throws IOException {
    String csv = new String(exported(new CsvFormat(), NOBODY), StandardCharsets.UTF_8);

    assertThat(de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(csv).stream())
        .hasSize(1 + COMMITMENTS * 4)
        .allSatisfy(
            row ->
                assertThat(row.getFields())
                    .hasSize(22)
                    .noneMatch(cell -> cell.matches("(?s)^[=+@].*")));
    assertThat(csv).contains("'=cmd|").contains("\"'+1 \"\"visit\"\"");
    assertThat(csv.lines().filter(line -> line.endsWith("," + CsvRows.LEFT_OUT)))
        .as("rows that say their figures could not be had")
        .hasSize(COMMITMENTS * 4);
  }

  @ParameterizedTest
  @CsvSource({
    "=1,'''=1'",
    "+a,'''+a'",
    "-a,'''-a'",
    "@a,'''@a'",
    "-1.5,-1.5",
    "a=1,a=1",
    "'  =1','''  =1'"
  })
  void aCellIsNoFormula(String value, String cell) {
    assertThat(CsvFormat.cell(value)).isEqualTo(cell);
  }

  @Test
  void whatWasCountedIsThereIfProgressAnswers() throws IOException {
    byte[] answer =
        """
        {"deliverables": [
          {"key": "D1", "countedTrue": 17, "percentExact": 77.3,
           "regions": [{"code": "LAC", "counted": 12}, {"code": "SA", "counted": 5}]},
          {"key": "D2", "countedTrue": 1.7, "percentExact": 50, "regions": [], "illustrative": true}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    HttpServer server = answering(answer, () -> {});
    URI progress = address(server);
    try {
      String xml =
          new String(exported(new IatiFormat("X", CLOCK), progress), StandardCharsets.UTF_8);
      JsonNode json = ContractJson.MAPPER.readTree(exported(new JsonFormat(), progress));

      schema()
          .validate(
              new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
      assertThat(xml)
          .contains("<actual value=\"12\"><dimension name=\"region\" value=\"LAC\"/></actual>")
          .doesNotContain("left out")
          .doesNotContain("<actual value=\"1.7\"");
      assertThat(json.at("/commitments/0/progress/0/illustrative").asBoolean()).isFalse();
      assertThat(json.at("/commitments/0/progress/1/illustrative").asBoolean()).isTrue();
      assertThat(json.has("progressLeftOut")).isFalse();
      assertThat(json.at("/commitments/0/progress/0/regions/1/counted").asInt()).isEqualTo(5);
      assertThat(new String(exported(new CsvFormat(), progress), StandardCharsets.UTF_8))
          .contains(",LAC,,10,12,")
          .containsPattern(",1\\.7,.*,illustrative\\R")
          .doesNotContain(CsvRows.LEFT_OUT);
    } catch (SAXException e) {
      throw new AssertionError(e);
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer answering(byte[] answer, Runnable beforeEach) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/commitments/",
        exchange -> {
          beforeEach.run();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Test
  void afterTwentySecondsAnExportGoesOnWithoutAskingForCounts() throws IOException {
    MutableClock clock = MutableClock.at("2014-06-01T00:00:00Z");
    Queue<Duration> answersTake =
        new ArrayDeque<>(List.of(Exports.PATIENCE, Duration.ofMillis(1), Duration.ZERO));
    HttpServer server =
        answering(
            "{\"deliverables\": []}".getBytes(StandardCharsets.UTF_8),
            () -> clock.advance(answersTake.remove()));
    try {
      Format.Commitments some =
          new Exports(commitments, organizations, new ProgressFigures(address(server)), clock)
              .ofCampaign("c");

      assertThat(some.next().progress()).isNotNull();
      assertThat(some.next().progress()).as("asked at the limit").isNotNull();
      assertThat(some.progressLeftOut()).isFalse();
      assertThat(some.next().progress()).as("not asked beyond it").isNull();
      assertThat(some.progressLeftOut()).isTrue();
      assertThat(answersTake).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void itIsWrittenWhileItIsRead() throws IOException {
    for (Format format : List.of(new JsonFormat(), new CsvFormat(), new IatiFormat("X", CLOCK))) {
      AtomicInteger read = new AtomicInteger();
      AtomicInteger readBeforeTheFirstByte = new AtomicInteger(-1);
      Format.Commitments all =
          new Exports(commitments, organizations, new ProgressFigures(NOBODY), CLOCK)
              .ofCampaign("c");
      format.write(
          Exports.campaign(campaigns.find("c").orElseThrow()),
          new Format.Commitments() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public CommitmentsExport.Commitment next() {
              read.incrementAndGet();
              return all.next();
            }

            @Override
            public boolean progressLeftOut() {
              return all.progressLeftOut();
            }

            @Override
            public String name(String organizationId) {
              return all.name(organizationId);
            }
          },
          new OutputStream() {
            @Override
            public void write(int b) {
              readBeforeTheFirstByte.compareAndSet(-1, read.get());
            }
          });
      assertThat(read).hasValue(COMMITMENTS);
      assertThat(readBeforeTheFirstByte.get()).as(format.word()).isLessThan(50);
    }
  }
}
