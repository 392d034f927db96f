package org.kept.embedded;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes writes durable before they are acknowledged, many with one sync of the disk.
 *
 * <p>Every write takes a ticket and runs inside a gate that the one committing thread closes while
 * it takes a commit, so a commit never holds half a write. The sync happens with the gate open:
 * writes that arrive meanwhile share the next one. The thread sleeps while there is nothing to
 * commit.
 */
final class GroupCommit {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private static final long IDLE_MILLIS = 2_000;

  private final MVStore store;
  private final AcknowledgedVersion acknowledged;
  private final Compaction compaction;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final AtomicLong lastTicket = new AtomicLong();
  private final Object news = new Object();
  private final Thread committer = new Thread(this::run, "kept-mongo-commit");

  private long requested;

  private boolean closing;

  private volatile long durable;
  private volatile @Nullable Throwable failure;

  GroupCommit(MVStore store, AcknowledgedVersion acknowledged) {
    this.store = store;
    this.acknowledged = acknowledged;
    this.compaction = new Compaction(store);
    committer.setDaemon(true);
    committer.start();
  }

  /** Runs the operation and returns, or throws, once everything it stored is on disk. */
  <T> T write(Supplier<T> operation) {
    gate.readLock().lock();
    long ticket =
        lastTicket
            .incrementAndGet(); // before the first change, so that whoever sees it can wait for it
    try {
      try {
        return operation.get();
      } finally {
        gate.readLock().unlock();
      }
    } finally {
      await(ticket);
    }
  }

  /** Returns once everything is on disk that a reader may have seen up to now. */
  void awaitDurable() {
    await(lastTicket.get());
  }

  /** Why no write can be acknowledged any more; null while all is well. */
  @Nullable Throwable failure() {
    return failure;
  }

  boolean isWaitingForWriters() {
    return gate.hasQueuedThread(committer);
  }

  /** Commits what is left, shrinks the file within a bounded time and closes the store. */
  void close() {
    synchronized (news) {
      closing = true;
      news.notifyAll();
    }
    boolean interrupted = false;
    while (committer.isAlive()) {
      try {
        committer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(long ticket) {
    boolean interrupted = false;
    synchronized (news) {
      if (requested < ticket) {
        requested = ticket;
        news.notifyAll();
      }
      while (durable < ticket && failure == null) {
        try {
          news.wait();
        } catch (InterruptedException e) {
          interrupted = true; // the write is in the store: only its commit can answer for it
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (durable < ticket) {
      throw new StoreFailedException(failure);
    }
  }

  /** Runs in the one thread that ever commits, compacts or closes the store. */
  private void run() {
    try {
      for (Work work = nextWork(); work != Work.CLOSE; work = nextWork()) {
        commit(work == Work.COMMIT ? compaction::beforeCommit : compaction::whenIdle);
      }
      commit(compaction::beforeClosing);
      store.close();
    } catch (Throwable e) {
      LOG.error(new StoreFailedException(e).getMessageWithoutErrorCode(), e);
      store.closeImmediately();
      synchronized (news) {
        failure = e;
        news.notifyAll();
      }
    }
  }

  private enum Work {
    COMMIT,
    COMPACT,
    CLOSE
  }

  private Work nextWork() throws InterruptedException {
    synchronized (news) {
      long idleSince = System.nanoTime();
      while (requested <= durable) {
        if (closing) {
          return Work.CLOSE;
        }
        if (!compaction.isWorthwhile()) {
          news.wait();
          continue;
        }
        long wait = IDLE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - idleSince);
        if (wait <= 0) {
          return Work.COMPACT;
        }
        news.wait(wait);
      }
      return Work.COMMIT;
    }
  }

  /**
   * @param compaction runs while nobody writes, and goes into the same commit
   */
  private void commit(Runnable compaction) {
    long covered;
    boolean changed;
    long version;
    gate.writeLock().lock();
    try {
      covered = lastTicket.get();
      compaction.run();
      changed = store.commit() >= 0;
      version = store.getCurrentVersion();
    } finally {
      gate.writeLock().unlock();
    }
    if (changed) {
      store.sync();
      acknowledged.write(version);
    }
    synchronized (news) {
      durable = covered;
      news.notifyAll();
    }
  }
}
