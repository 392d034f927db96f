package org.kept.commitment.write.savedraft;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A database in which somebody else is quicker, just before a copy is written. */
final class Meanwhile {

  private @Nullable Runnable first;

  /** Happens once, before the next copy is written. */
  void happens(Runnable it) {
    first = it;
  }

  MongoDatabase in(MongoDatabase database) {
    return (MongoDatabase)
        Proxy.newProxyInstance(
            Meanwhile.class.getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (proxy, method, args) -> {
              Object result = invoke(database, method, args);
              return result instanceof MongoCollection<?> collection ? in(collection) : result;
            });
  }

  private Object in(MongoCollection<?> collection) {
    return Proxy.newProxyInstance(
        Meanwhile.class.getClassLoader(),
        new Class<?>[] {MongoCollection.class},
        (proxy, method, args) -> {
          Runnable before = first;
          if (before != null && method.getName().matches("findOneAndReplace|insertOne")) {
            first = null;
            before.run();
          }
          return invoke(collection, method, args);
        });
  }

  private static Object invoke(Object on, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(on, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
