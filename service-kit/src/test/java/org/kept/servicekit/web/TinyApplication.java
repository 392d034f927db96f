package org.kept.servicekit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
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

  record Refused(String code, Kind kind, @Nullable String field, Map<String, Object> args)
      implements Refusal {}

  @RestController
  static class Notes {

    @PostMapping("/notes")
    @PreAuthorize("hasAuthority('SCOPE_notes:write')")
    ResponseEntity<Answers.Done> write(@Valid @RequestBody Note note, CommandContext context) {
      return Answers.created(URI.create("/notes/1"), new CommandResult("1", 0, false), "a-note");
    }

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
