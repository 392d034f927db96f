package org.kept.servicekit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.testkit.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of constraint is told with the field, the reason and what to do, in each language. */
class FieldFaultsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String TOKEN = Tokens.staff("anna", "notes:write");
  private static final String LONG = "x".repeat(ConstraintSentence.QUOTED);
  private static final String WRONG =
      """
      {"written": " ", "some": [], "few": "1234", "two": "1", "couple": ["1", "2", "3"], "one": [],
       "least": 0, "most": 1001, "exact": 1.00001, "word": "owl", "language": "français",
       "hashtag": "Commit100M", "unit": "%sz", "nameless": "%s", "address": "anna", "unforeseen": 0}
      """
          .formatted(LONG, LONG);

  private static final Map<String, Map<String, String>> TOLD = new HashMap<>();

  private static ConfigurableApplicationContext application;
  private static String base;

  @BeforeAll
  static void start() throws Exception {
    application =
        new SpringApplicationBuilder(TinyApplication.class)
            .properties("spring.config.name=tiny", "server.port=0", "server.address=127.0.0.1")
            .run();
    base =
        "http://127.0.0.1:"
            + ((ServletWebServerApplicationContext) application).getWebServer().getPort();
    for (String language : new String[] {"en", "fr", "es"}) {
      Map<String, String> details = new HashMap<>();
      for (JsonNode error :
          answered(
              HttpRequest.newBuilder(URI.create(base + "/constrained"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(WRONG)),
              language)) {
        details.put(error.get("field").asString(), error.get("detail").asString());
      }
      TOLD.put(language, details);
    }
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static JsonNode answered(HttpRequest.Builder request, String language) throws Exception {
    HttpRequest asked =
        request
            .header("Authorization", "Bearer " + TOKEN)
            .header("Accept-Language", language)
            .build();
    return JsonMapper.shared()
        .readTree(HTTP.send(asked, BodyHandlers.ofString()).body())
        .get("errors");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "given|given is missing. Give it.|given manque. Indiquez-le.|Falta given. Indíquelo.",
        "written|written is empty. Write something in it.|written est vide. Écrivez-y quelque chose.|written está vacío. Escriba algo.",
        "some|some is empty. Give at least one.|some est vide. Donnez-en au moins un.|some está vacío. Indique al menos uno.",
        "few|few has 4 characters; at most 3 are possible. Shorten it.|few compte 4 caractères ; 3 au plus sont possibles. Raccourcissez-le.|few tiene 4 caracteres; son posibles 3 como máximo. Acórtelo.",
        "two|two has 1 characters. Write 2 to 3.|two compte 1 caractères. Écrivez-en de 2 à 3.|two tiene 1 caracteres. Escriba de 2 a 3.",
        "couple|couple has 3 entries; at most 2 are possible. Leave some out.|couple compte 3 éléments ; 2 au plus sont possibles. Retirez-en.|couple tiene 3 elementos; son posibles 2 como máximo. Quite algunos.",
        "one|one has 0 entries. Give 1 to 2.|one compte 0 éléments. Donnez-en de 1 à 2.|one tiene 0 elementos. Indique de 1 a 2.",
        "least|least is too small. Give 1 or more.|least est trop petit. Donnez 1 ou plus.|least es demasiado pequeño. Indique 1 o más.",
        "most|most is too large. Give 1,000 or less.|most est trop grand. Donnez 1\u202f000 ou moins.|most es demasiado grande. Indique 1.000 o menos.",
        "exact|exact has too many digits. Write at most 12 before the point and 4 after it.|exact a trop de chiffres. Écrivez-en au plus 12 avant la virgule et 4 après.|exact tiene demasiadas cifras. Escriba como máximo 12 antes de la coma y 4 después.",
        "word|word cannot be “owl”. Write one of owner, editor-in-chief.|word ne peut pas être « owl ». Écrivez l’un de owner, editor-in-chief.|word no puede ser «owl». Escriba uno de owner, editor-in-chief.",
        "language|language cannot be “français”. Write a language tag such as en, fr or pt-BR.|language ne peut pas être « français ». Écrivez une étiquette de langue comme en, fr ou pt-BR.|language no puede ser «français». Escriba una etiqueta de idioma como en, fr o pt-BR.",
        "hashtag|hashtag cannot be “Commit100M”. Write a hashtag such as #Commit100M.|hashtag ne peut pas être « Commit100M ». Écrivez un mot-dièse comme #Commit100M.|hashtag no puede ser «Commit100M». Escriba una etiqueta como #Commit100M.",
        "address|address is not an email address. Write it like name@example.org.|address n’est pas une adresse électronique. Écrivez-la comme nom@example.org.|address no es una dirección de correo. Escríbala como nombre@example.org.",
        "unforeseen|unforeseen cannot be taken as it is. Correct it.|unforeseen ne peut être accepté tel quel. Corrigez-le.|unforeseen no se puede aceptar así. Corríjalo.",
      })
  void eachKindIsToldInEachLanguage(String field, String english, String french, String spanish) {
    assertThat(TOLD.get("en")).containsEntry(field, english);
    assertThat(TOLD.get("fr")).containsEntry(field, french);
    assertThat(TOLD.get("es")).containsEntry(field, spanish);
  }

  @Test
  void ofALongValueFortyCharactersAreRepeated() {
    assertThat(TOLD.get("en"))
        .containsEntry("nameless", "nameless cannot be “" + LONG + "”. Write x+y.")
        .hasEntrySatisfying(
            "unit", it -> assertThat(it).startsWith("unit cannot be “" + LONG + "…”. Write 3 to"));
  }

  @Test
  void aParameterIsToldLikeAField() throws Exception {
    JsonNode errors =
        answered(HttpRequest.newBuilder(URI.create(base + "/limited?limit=101")).GET(), "en");

    assertThat(errors.at("/0/field").asString()).isEqualTo("limit");
    assertThat(errors.at("/0/code").asString()).isEqualTo("field.max");
    assertThat(errors.at("/0/detail").asString())
        .isEqualTo("limit is too large. Give 100 or less.");
  }
}
