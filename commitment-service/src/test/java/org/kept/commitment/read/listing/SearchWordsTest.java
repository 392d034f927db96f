package org.kept.commitment.read.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

  private static String words(int number) {
    return IntStream.range(0, number).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }

  @Test
  void aCommitmentIsFoundByItsFirst400Words() {
    assertThat(SearchWords.of(List.of(words(400)))).hasSize(400).contains("word399");
    assertThat(SearchWords.of(List.of(words(401)))).hasSize(400).doesNotContain("word400");
  }

  @Test
  void ofASearchTheLongest8WordsCount() {
    assertThat(SearchWords.asked("a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh"))
        .hasSize(8)
        .contains("a");
    assertThat(SearchWords.asked("a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii"))
        .hasSize(8)
        .doesNotContain("a");
  }

  @Test
  void aWordIsKnownByItsFirst32Characters() {
    assertThat(SearchWords.of(List.of("a".repeat(32)))).containsExactly("a".repeat(32));
    assertThat(SearchWords.of(List.of("a".repeat(33)))).containsExactly("a".repeat(32));
    assertThat(SearchWords.asked("a".repeat(33))).containsExactly("a".repeat(32));
  }
}
