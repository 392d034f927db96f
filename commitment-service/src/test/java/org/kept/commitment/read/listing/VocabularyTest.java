package org.kept.commitment.read.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kept.testkit.Servers;

class VocabularyTest {

  @Test
  void aBeginningLeadsToAtMost2000Words() {
    try (MongoClient client = MongoClients.create(Servers.mongoUri())) {
      Vocabulary vocabulary =
          new Vocabulary(
              client.getDatabase(Servers.freshDatabase("vocabulary")).getCollection("words"));
      vocabulary.learn(IntStream.range(0, 2_000).mapToObj("ab%04d"::formatted).toList());
      assertThat(vocabulary.continuations("ab")).hasSize(2_000).contains("ab1999");

      vocabulary.learn(List.of("aba"));

      assertThat(vocabulary.continuations("ab")).hasSize(2_000).doesNotContain("aba");
      assertThat(vocabulary.continuations("aba")).containsExactly("aba");
      assertThat(vocabulary.continuations("a")).containsExactly("a");
    }
  }
}
