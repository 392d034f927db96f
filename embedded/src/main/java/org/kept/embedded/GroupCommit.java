package org.kept.embedded;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
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
  private static final int COMMITS_BETWEEN_COMPACTIONS = 256;
  private static final int CLOSING_COMPACTION_MILLIS = 500;

  private final MVStore store;
  private final Compaction compaction;
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private final AtomicLong lastTicket = new AtomicLong();
  private final Object news = new Object();
  private final Thread committer = new Thread(this::run, "kept-mongo-commit");

  private long requested;

  private boolean closing;

  private volatile long durable;
  private volatile @Nullable Throwable failure;
  private int commitsSinceCompaction;

  GroupCommit(MVStore store) {
    this.store = store;
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
        if (work == Work.COMMIT) {
          commit();
        } else {
          whileNobodyWrites(compaction::whenIdle);
        }
      }
      commit();
      store.close(CLOSING_COMPACTION_MILLIS);
    } catch (Throwable e) {
      LOG.error(
          "The embedded database can no longer store anything and refuses all commands: {}",
          e.toString(),
          e);
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

  private void commit() {
    long[] covered = new long[1];
    boolean[] changed = new boolean[1];
    whileNobodyWrites(
        () -> {
          covered[0] = lastTicket.get();
          if (++commitsSinceCompaction >= COMMITS_BETWEEN_COMPACTIONS) {
            commitsSinceCompaction = 0;
            compaction.underLoad();
          }
          changed[0] = store.commit() >= 0;
        });
    if (changed[0]) {
      store.sync();
      compaction.afterCommit();
    }
    synchronized (news) {
      durable = covered[0];
      news.notifyAll();
    }
  }

  private void whileNobodyWrites(Runnable action) {
    gate.writeLock().lock();
    try {
      action.run();
    } finally {
      gate.writeLock().unlock();
    }
  }
}
