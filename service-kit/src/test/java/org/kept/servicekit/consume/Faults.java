package org.kept.servicekit.consume;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;

/**
 * A database whose writes fail now and then: before or after they are done, or with the process.
 */
final class Faults {

  /** The process died here. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("crash", null, false, false);
    }
  }

  private final Random random;
  private final double rate;
  private final Tally tally;
  private boolean healed;

  Faults(Random random, double rate, Tally tally) {
    this.random = random;
    this.tally = tally;
    this.rate = rate;
  }

  void heal() {
    healed = true;
  }

  MongoDatabase in(MongoDatabase database) {
    return wrap(
        MongoDatabase.class,
        (proxy, method, args) -> {
          Object result = invoke(database, method, args);
          return result instanceof MongoCollection<?> collection ? in(collection) : result;
        });
  }

  private MongoCollection<?> in(MongoCollection<?> collection) {
    return wrap(
        MongoCollection.class,
        (proxy, method, args) -> {
          boolean write = method.getName().matches("(insert|update|replace|delete|bulkWrite).*");
          if (write) {
            strike(Tally.Event.CRASH_BEFORE_A_WRITE);
          }
          Object result = invoke(collection, method, args);
          if (write) {
            strike(Tally.Event.CRASH_AFTER_A_WRITE);
          }
          return result;
        });
  }

  private void strike(Tally.Event crash) {
    if (!healed && random.nextDouble() < rate) {
      if (random.nextBoolean()) {
        tally.count(crash);
        throw new Crash();
      }
      tally.count(Tally.Event.SHORT_OUTAGE);
      throw new MongoTimeoutException("a short outage");
    }
  }

  private static Object invoke(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T wrap(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
