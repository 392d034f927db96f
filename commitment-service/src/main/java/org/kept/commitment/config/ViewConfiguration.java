package org.kept.commitment.config;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.campaigns.StatusCounts;
import org.kept.commitment.read.commitments.Audience;
import org.kept.commitment.read.commitments.BeingWritten;
import org.kept.commitment.read.commitments.Checkable;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.commitments.Past;
import org.kept.commitment.read.commitments.Presentation;
import org.kept.commitment.read.history.History;
import org.kept.commitment.read.listing.LineProjector;
import org.kept.commitment.read.listing.Lines;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.commitment.read.people.People;
import org.kept.commitment.read.timeline.Story;
import org.kept.contracts.Topics;
import org.kept.servicekit.consume.Projection;
import org.kept.servicekit.consume.ProjectionRunner;
import org.kept.servicekit.consume.Projector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views, all kept up to date by one reader of the topic. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

  /** The consumer group; a view that is made anew reads under a new name. */
  static final String GROUP = "commitment-views-2";

  @Bean
  Campaigns campaigns(MongoDatabase database) {
    Campaigns campaigns = new Campaigns(database);
    campaigns.ensureIndexes();
    return campaigns;
  }

  @Bean
  Organizations organizations(MongoDatabase database) {
    Organizations organizations = new Organizations(database);
    organizations.ensureIndexes();
    return organizations;
  }

  @Bean
  Commitments commitments(MongoDatabase database) {
    Commitments commitments = new Commitments(database);
    commitments.ensureIndexes();
    return commitments;
  }

  @Bean
  History history(MongoDatabase database) {
    History history = new History(database);
    history.ensureIndexes();
    return history;
  }

  @Bean
  Lines lines(MongoDatabase database) {
    Lines lines = new Lines(database);
    lines.ensureIndexes();
    return lines;
  }

  @Bean
  StatusCounts statusCounts(Lines lines) {
    return lines::statuses;
  }

  @Bean
  Past past(History history) {
    return new Past(history);
  }

  @Bean
  Story story(History history, Past past, Organizations organizations, MongoDatabase database) {
    return new Story(history, past, organizations, new People(database));
  }

  @Bean
  Audience audience(Commitments commitments, Organizations organizations) {
    return new Audience(commitments, organizations);
  }

  @Bean
  Checkable checkable(Commitments commitments, Audience audience, BeingWritten beingWritten) {
    return new Checkable(commitments, audience, beingWritten);
  }

  @Bean
  Presentation presentation(
      Commitments commitments, Campaigns campaigns, Organizations organizations) {
    return new Presentation(commitments, campaigns, organizations);
  }

  /**
   * Each view takes the whole batch and guards itself, so a batch that fails in one of them comes
   * again to all without harm. History first: whoever reads the version of a commitment then finds
   * its history there. Lines last: they are made from what the other views say.
   */
  @Bean
  Projection commitmentViews(
      ProjectionRunner runner,
      Campaigns campaigns,
      Organizations organizations,
      Commitments commitments,
      History history,
      Lines lines) {
    List<Projector> views =
        List.of(
            history.projector(),
            campaigns.projector(),
            organizations.projector(),
            commitments.projector(),
            new LineProjector(lines, commitments, organizations, campaigns));
    return runner.start(
        GROUP, List.of(Topics.COMMITMENTS), batch -> views.forEach(view -> view.project(batch)));
  }
}
