package org.kept.servicekit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.UnknownOutcomeException;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.ConflictException;
import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.command.RefusedException;
import org.kept.servicekit.problem.ProblemBundles;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.security.OpenPaths;
import org.kept.servicekit.security.ServiceSecurity;
import org.kept.testkit.TestIdentity;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service that does nothing but speak HTTP the way all of them do. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ServiceWeb.class, ServiceSecurity.class, TestIdentity.class, TinyApplication.Notes.class})
class TinyApplication {

  static final AtomicInteger INSIDE = new AtomicInteger();
  static final CountDownLatch GATE = new CountDownLatch(1);

  @Bean
  ProblemBundles sentences() {
    return ProblemBundles.of("messages/tiny-problems");
  }

  @Bean
  OpenPaths open() {
    return OpenPaths.of("/visitors");
  }

  @Bean
  BodyLimits limits() {
    return BodyLimits.STANDARD.with("/imports", BodyLimits.IMPORT);
  }

  enum Colour {
    RED,
    GREEN
  }

  record Note(
      @NotBlank @Size(max = 10) String title,
      @Min(1) int pages,
      @Nullable Colour colour,
      @Nullable LocalDate day,
      @Nullable List<Note> inner) {}

  /** A field for each kind of constraint that a service puts on its fields. */
  record Constrained(
      @NotNull String given,
      @NotBlank String written,
      @NotEmpty List<String> some,
      @Size(max = 3) @Nullable String few,
      @Size(min = 2, max = 3) @Nullable String two,
      @Size(max = 2) @Nullable List<String> couple,
      @Size(min = 1, max = 2) @Nullable List<String> one,
      @Min(1) int least,
      @Max(1_000) int most,
      @Digits(integer = 12, fraction = 4) @Nullable BigDecimal exact,
      @Pattern(regexp = "owner|editor-in-chief") @Nullable String word,
      @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") @Nullable String language,
      @Pattern(regexp = "#[\\p{L}\\p{N}_]{1,60}") @Nullable String hashtag,
      @Pattern(regexp = "[a-z][a-z -]{1,38}[a-z]") @Nullable String unit,
      @Pattern(regexp = "x+y") @Nullable String nameless,
      @Email @Nullable String address,
      @Positive int unforeseen) {}

  record Refused(String code, Kind kind, @Nullable String field, Map<String, Object> args)
      implements Refusal {}

  @RestController
  static class Notes {

    @PostMapping("/notes")
    @PreAuthorize("hasAuthority('SCOPE_notes:write')")
    ResponseEntity<Answers.Done> write(@Valid @RequestBody Note note, CommandContext context) {
      return Answers.created(URI.create("/notes/1"), new CommandResult("1", 0, false), "a-note");
    }

    @PostMapping("/constrained")
    void constrain(@Valid @RequestBody Constrained body) {}

    @GetMapping("/limited")
    void limit(@RequestParam @Max(100) int limit) {}

    @PostMapping("/contexts")
    CommandContext context(
        @RequestBody(required = false) @Nullable String body,
        @RequestParam(name = "x", required = false) @Nullable String unread,
        CommandContext context) {
      return context;
    }

    @PostMapping("/visitors")
    String visit(@Nullable Actor actor) {
      return actor == null ? "a visitor" : actor.toString();
    }

    @PostMapping(path = "/imports", consumes = "text/csv", produces = MediaType.TEXT_PLAIN_VALUE)
    String take(@RequestBody byte[] csv) {
      return Integer.toString(csv.length);
    }

    @PostMapping("/refusals/{kind}")
    void refuse(@PathVariable Refusal.Kind kind) {
      throw new RefusedException(
          new Refused("tiny.too-tall", kind, "height", Map.of("limit", 1200)));
    }

    @PostMapping("/several")
    void several() {
      Refused height =
          new Refused("tiny.too-tall", Refusal.Kind.INVALID, "height", Map.of("limit", 1200));
      Refused width =
          new Refused("tiny.too-tall", Refusal.Kind.INVALID, "width", Map.of("limit", 80));
      throw new RefusedException(
          new Refused(
              "tiny.several",
              Refusal.Kind.INVALID,
              null,
              Map.of("reasons", List.of(height, width))));
    }

    @PostMapping("/conflicts")
    void conflict() throws ReflectiveOperationException {
      Constructor<ConflictException> constructor =
          ConflictException.class.getDeclaredConstructor(String.class, Throwable.class);
      constructor.setAccessible(true);
      throw constructor.newInstance("s", new IllegalStateException());
    }

    @PostMapping("/unknown-outcome")
    void unknown() {
      throw new UnknownOutcomeException("s", "r", null);
    }

    @GetMapping("/faults")
    void fault() {
      throw new IllegalStateException("secret of the house");
    }

    @GetMapping("/notes/{id}")
    ResponseEntity<Map<String, Object>> read(
        @PathVariable UUID id, @RequestParam(required = false) @Nullable Long atLeast) {
      AtLeast.await(atLeast, () -> 7);
      return Answers.found(7, Map.of("id", id));
    }

    @GetMapping("/slow")
    String slow() throws InterruptedException {
      INSIDE.incrementAndGet();
      GATE.await(20, TimeUnit.SECONDS);
      return "done";
    }
  }
}
