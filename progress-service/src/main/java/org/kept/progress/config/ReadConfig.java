package org.kept.progress.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.kept.contracts.Topics;
import org.kept.eventstore.EventTypes;
import org.kept.progress.messaging.PublishedCommitments;
import org.kept.progress.messaging.PublishedMilestones;
import org.kept.progress.messaging.Schemes;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.Activity;
import org.kept.progress.read.counts.CountStore;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.MilestoneProjection;
import org.kept.progress.read.counts.MongoCountStore;
import org.kept.progress.read.counts.Recount;
import org.kept.progress.read.definitions.DefinitionProjection;
import org.kept.progress.read.definitions.DefinitionStore;
import org.kept.servicekit.consume.Projection;
import org.kept.servicekit.consume.ProjectionRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views and the two consumers that fill them. */
@Configuration(proxyBeanMethods = false)
class ReadConfig {

  /** Partitions of milestones are counted on so many threads. */
  private static final int COUNTERS = 2;

  @Bean
  DefinitionStore definitionStore(MongoDatabase database) {
    DefinitionStore store = new DefinitionStore(database, Schemes::of);
    store.ensureIndexes();
    return store;
  }

  @Bean
  CountStore countStore(MongoDatabase database, EventTypes events) {
    MongoCountStore store = new MongoCountStore(database, events);
    store.ensureIndexes();
    return store;
  }

  @Bean
  Counts counts(CountStore store) {
    return new Counts(store);
  }

  @Bean
  Asked asked(DefinitionStore definitions, Counts counts, Clock clock) {
    return new Asked(definitions, counts, clock);
  }

  @Bean
  Activity activity(CountStore store) {
    return new Activity(store);
  }

  @Bean
  Recount recount(CountStore store, Clock clock) {
    return new Recount(store, clock);
  }

  /** A consumer of its own, so that a milestone which waits for its definition does not keep it. */
  @Bean
  Projection definitions(ProjectionRunner runner, DefinitionStore store, Recount recount) {
    return runner.start(
        "progress-definitions",
        List.of(Topics.COMMITMENTS),
        new PublishedCommitments(new DefinitionProjection(store, recount::bring)));
  }

  @Bean
  Projection milestones(
      ProjectionRunner runner, CountStore counts, DefinitionStore definitions, Recount recount) {
    return runner.start(
        "progress-counts",
        List.of(Topics.MILESTONES),
        new PublishedMilestones(new MilestoneProjection(counts, definitions, recount)),
        COUNTERS);
  }
}
