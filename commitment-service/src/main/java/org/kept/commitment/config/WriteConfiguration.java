package org.kept.commitment.config;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.util.List;
import org.kept.commitment.messaging.CommitmentContracts;
import org.kept.commitment.progress.HttpVerifiedCounts;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.BeingWritten;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.write.CampaignAggregate;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.CommitmentAggregate;
import org.kept.commitment.write.NewIds;
import org.kept.commitment.write.OrganizationAggregate;
import org.kept.commitment.write.SlugClaims;
import org.kept.commitment.write.States;
import org.kept.commitment.write.VerifiedCounts;
import org.kept.commitment.write.invitations.Invitations;
import org.kept.commitment.write.people.People;
import org.kept.commitment.write.restore.ArchivedStreams;
import org.kept.commitment.write.restore.Restoration;
import org.kept.commitment.write.savedraft.WorkingCopies;
import org.kept.commitment.write.savedraft.Writing;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.WriteSide;
import org.kept.servicekit.web.BodyLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The event store with its aggregates, and what endpoints send commands through. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WriteConfiguration {

  /** Every event that the store holds. */
  static final EventTypes EVENTS =
      EventTypes.union(
          List.of(
              CampaignAggregate.EVENTS, OrganizationAggregate.EVENTS, CommitmentAggregate.EVENTS));

  @Bean
  CommitStore commitStore(MongoDatabase database) {
    CommitStore store = new CommitStore(database);
    store.ensureIndexes();
    return store;
  }

  @Bean(destroyMethod = "close")
  WriteSide writeSide(CommitStore store) {
    return WriteSide.over(store)
        .aggregate(CampaignAggregate.class, CampaignAggregate::new, CampaignAggregate.EVENTS)
        .aggregate(
            OrganizationAggregate.class, OrganizationAggregate::new, OrganizationAggregate.EVENTS)
        .aggregate(CommitmentAggregate.class, CommitmentAggregate::new, CommitmentAggregate.EVENTS)
        .start();
  }

  @Bean
  States states(CommitStore store) {
    return new States(store);
  }

  @Bean
  SlugClaims slugClaims(MongoDatabase database, CommitStore store) {
    return new SlugClaims(database, store);
  }

  @Bean
  Commands commands(WriteSide writeSide, SlugClaims slugClaims) {
    return new Commands(writeSide.commands(), slugClaims);
  }

  @Bean
  Restoration restoration(CommitStore store, States states, SlugClaims slugClaims) {
    return new Restoration(store, EVENTS, new CommitmentContracts(), states, slugClaims);
  }

  /** The one place where the write side asks a view: which streams a campaign consists of. */
  @Bean
  ArchivedStreams archivedStreams(Campaigns campaigns, Commitments commitments) {
    return new ArchivedViews(campaigns, commitments);
  }

  @Bean
  BodyLimits bodyLimits() {
    return BodyLimits.STANDARD.with("/imports/commitments", BodyLimits.IMPORT);
  }

  @Bean
  WorkingCopies workingCopies(MongoDatabase database) {
    WorkingCopies copies = new WorkingCopies(database);
    copies.ensureIndexes();
    return copies;
  }

  @Bean
  Writing writing(WorkingCopies copies, States states, Commands commands) {
    return new Writing(copies, states, commands);
  }

  /** The one place where a view asks the write side: what is being written is in no event. */
  @Bean
  BeingWritten beingWritten(Writing writing) {
    return new WrittenDrafts(writing);
  }

  @Bean
  Invitations invitations(MongoDatabase database) {
    Invitations invitations = new Invitations(database);
    invitations.ensureIndexes();
    return invitations;
  }

  @Bean
  People people(MongoDatabase database) {
    People people = new People(database);
    people.ensureIndexes();
    return people;
  }

  @Bean
  VerifiedCounts verifiedCounts(
      @Value("${kept.urls.progress:http://127.0.0.1:8082}") URI progress) {
    return new HttpVerifiedCounts(progress);
  }

  @Bean
  NewIds newIds() {
    return new UuidIds();
  }
}
