package org.kept.notification;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;

/** Databases of the server that tests share; each is a fresh one. */
public final class TestDatabase {

  private static final MongoClient CLIENT =
      MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));

  private TestDatabase() {}

  public static MongoDatabase fresh() {
    return named(Servers.freshDatabase("notification"));
  }

  public static MongoDatabase named(String name) {
    return CLIENT.getDatabase(name);
  }
}
