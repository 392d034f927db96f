package org.kept.commitment.write;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.SlugClaims.Claim;
import org.kept.commitment.write.SlugRefusal.Malformed;
import org.kept.commitment.write.SlugRefusal.Taken;
import org.kept.eventstore.StoreUnavailableException;
import org.kept.eventstore.UnknownOutcomeException;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.RefusedException;

/** Sends commands for the endpoints; what is created gets its slug on the way. */
public final class Commands {

  /** After so many of the same name a larger number says less than a part of the id. */
  static final int NUMBERED = 10;

  /** What was created, and how its address reads. */
  public record Created(CommandResult result, Slug slug) {}

  /**
   * How a new thing wants to be called.
   *
   * @param kind of its stream
   * @param asked the slug the request asks for; null to make one from {@code names}
   * @param names in the order they are tried; the first with enough letters or digits is taken
   */
  public record Naming(String kind, @Nullable String asked, List<String> names) {
    public Naming {
      names = List.copyOf(names);
    }
  }

  private final CommandDispatcher dispatcher;
  private final SlugClaims claims;

  public Commands(CommandDispatcher dispatcher, SlugClaims claims) {
    this.dispatcher = dispatcher;
    this.claims = claims;
  }

  /** Sends a command to a stream; throws what the dispatcher throws. */
  public CommandResult send(String stream, Object command, CommandContext context) {
    return dispatcher.dispatch(stream, command, context);
  }

  /**
   * Sends a command whose decision depends on what counts toward its commitment. Who was answered
   * before, who is refused whatever counts and who changes nothing is told so, though nobody can
   * say what counts.
   *
   * @param command what is decided if this counts
   * @param decide what a command comes to as the commitment stands now
   */
  public <C> CommandResult sendCounted(
      CommitmentId id,
      VerifiedCounts counts,
      Function<Figures, C> command,
      Function<C, Decision<?>> decide,
      CommandContext context) {
    Optional<CommandResult> before = dispatcher.before(id.value(), context);
    if (before.isPresent()) {
      return before.get();
    }
    C uncounted = command.apply(Figures.NONE);
    boolean depends = decide.apply(uncounted).happens();
    return send(id.value(), depends ? command.apply(counts.of(id)) : uncounted, context);
  }

  /**
   * Sends a command that creates something with a slug.
   *
   * @param before the slug of what was created by the same request before, if it was
   */
  public Created create(
      String id,
      Naming naming,
      Optional<Slug> before,
      Function<Slug, Object> command,
      CommandContext context) {
    if (before.isPresent()) {
      return new Created(send(id, command.apply(before.get()), context), before.get());
    }
    Slug slug = claim(id, naming, context);
    try {
      return new Created(send(id, command.apply(slug), context), slug);
    } catch (UnknownOutcomeException | StoreUnavailableException e) {
      throw e; // It may have been stored, so the claim stays for the same request to come again.
    } catch (RuntimeException e) {
      claims.release(naming.kind(), slug, id);
      throw e;
    }
  }

  private Slug claim(String id, Naming naming, CommandContext context) {
    String asked = naming.asked();
    if (asked != null) {
      Slug slug =
          Slug.of(asked).orElseThrow(() -> new RefusedException(new Malformed(Slug.MIN, Slug.MAX)));
      if (claims.claim(naming.kind(), slug, id, context.now()) == Claim.TAKEN) {
        throw new RefusedException(new Taken(asked));
      }
      return slug;
    }
    Slug name =
        naming.names().stream()
            .flatMap(words -> Slug.from(words).stream())
            .findFirst()
            .orElse(new Slug(id.replace("-", "")));
    Stream<Slug> numbered =
        IntStream.rangeClosed(1, NUMBERED)
            .mapToObj(number -> number == 1 ? name : name.numbered(number));
    return Stream.concat(numbered, Stream.of(name.marked(id.substring(id.length() - 8))))
        .filter(slug -> claims.claim(naming.kind(), slug, id, context.now()) != Claim.TAKEN)
        .findFirst()
        .orElseThrow(() -> new RefusedException(new Taken(name.value())));
  }
}
