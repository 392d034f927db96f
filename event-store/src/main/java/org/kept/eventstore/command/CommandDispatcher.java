package org.kept.eventstore.command;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.kept.eventstore.CommitRef;
import org.kept.eventstore.CommitStore;

/**
 * Sends a command to one stream, once however often the request comes. A refusal, and a command
 * that makes nothing happen, leave no trace and are decided anew when they come again.
 */
public final class CommandDispatcher {

  /** How often a command is decided anew because somebody else wrote to its stream. */
  static final int ATTEMPTS = 6;

  static final String STREAM = "stream";

  private static final long FIRST_PAUSE_MILLIS = 4;

  private final CommitStore store;
  private final CommandBus bus;

  CommandDispatcher(CommitStore store, CommandBus bus) {
    this.store = store;
    this.bus = bus;
  }

  /**
   * Decides a command and stores what it comes to.
   *
   * @throws RefusedException if a rule refuses it
   * @throws KeyReusedException if the request key belongs to another request
   * @throws StaleVersionException if the stream is not at the expected version
   * @throws ConflictException if others kept writing to the stream
   * @throws UnknownStreamException if the command is for a stream that is not there
   * @throws org.kept.eventstore.EventTooLargeException if an event is over 512 KiB
   * @throws org.kept.eventstore.UnknownOutcomeException if the store did not say whether it wrote
   * @throws org.kept.eventstore.StoreUnavailableException if the store cannot be reached
   */
  public CommandResult dispatch(String stream, Object command, CommandContext context) {
    Optional<CommandResult> before = before(stream, context);
    if (before.isPresent()) {
      return before.get();
    }
    refuseStale(stream, context);
    for (int attempt = 1; ; attempt++) {
      try {
        return decide(stream, command, context);
      } catch (AlreadyDoneException e) {
        return replay(e.commit(), context);
      } catch (RefusedException e) {
        refuseStale(stream, context); // The state that refuses it is not the one expected.
        throw e;
      } catch (ConcurrencyException e) {
        refuseStale(stream, context);
        if (attempt == ATTEMPTS) {
          throw new ConflictException(stream, e);
        }
        pause(attempt, stream, e);
      } catch (LockAcquisitionFailedException e) {
        throw new ConflictException(stream, e);
      } catch (AggregateNotFoundException e) {
        throw new UnknownStreamException(stream);
      }
    }
  }

  /**
   * What the same request came to before, for those who would ask others in vain to decide it
   * again.
   *
   * @throws KeyReusedException if the request key belongs to another request
   */
  public Optional<CommandResult> before(String stream, CommandContext context) {
    return store.findByRequest(stream, context.requestKey()).map(it -> replay(it, context));
  }

  private static CommandResult replay(CommitRef before, CommandContext context) {
    if (!context.made(before)) {
      throw new KeyReusedException(before.stream(), before.request());
    }
    return new CommandResult(before.stream(), before.lastSeq(), true);
  }

  /** A first look that saves work; the engine looks again when it appends. */
  private void refuseStale(String stream, CommandContext context) {
    Long expected = context.expectedVersion();
    if (expected != null) {
      long current = version(stream);
      if (current != expected) {
        throw new StaleVersionException(stream, expected, current);
      }
    }
  }

  private CommandResult decide(String stream, Object command, CommandContext context) {
    Receipt receipt = new Receipt();
    MetaData metaData = context.toMetaData().and(STREAM, stream).and(Receipt.KEY, receipt);
    CommandMessage<Object> message =
        GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
    FutureCallback<Object, Object> callback = new FutureCallback<>();
    bus.dispatch(message, callback);
    CommandResultMessage<?> result = callback.getResult();
    if (result.isExceptional()) {
      throw asUnchecked(result.exceptionResult());
    }
    CommitRef commit = receipt.commit();
    return new CommandResult(stream, commit != null ? commit.lastSeq() : version(stream), false);
  }

  private static RuntimeException asUnchecked(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException(thrown);
    };
  }

  private long version(String stream) {
    return store.lastSequence(stream).orElse(-1L);
  }

  private static void pause(int attempt, String stream, ConcurrencyException conflict) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, FIRST_PAUSE_MILLIS << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConflictException(stream, conflict);
    }
  }
}
