package org.kept.commitment.model.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text is, reading it ends, soon and without a fault. */
class AnyTextTest {

  private static final int LONGEST = 10_000;

  /** As long as a text of a request can be. */
  private static final int LONG = 5_000;

  /** Looks at one word, on the average of a long text; measured: 180 at most, 72 as a rule. */
  private static final int LOOKS_AT_A_WORD = 250;

  private static final String GOAL = "Help 100 million families out of extreme poverty";

  /** Pieces that mean something to the reader, so that chance puts them into odd company. */
  private static final List<String> PIECES =
      List.of(
          "one",
          "hundred",
          "and",
          "a dozen",
          "vingt",
          "quatre-",
          "mil",
          "3",
          "1,000",
          "1.000",
          " 000",
          "2014",
          "2014-",
          "12-31",
          "31",
          "June",
          "juin",
          "de",
          "d'",
          "l’",
          "by",
          "within",
          "months",
          "from",
          "to",
          "between",
          "each region",
          "por región",
          "%",
          "$",
          "half of",
          "la moitié",
          "increase",
          "by 20%",
          "MFIs",
          "IMF",
          "series",
          "of",
          "create",
          "publish a",
          "guide",
          "with",
          "CERISE",
          "Dimension",
          "1b",
          "#",
          "many",
          "asap",
          ".",
          ";",
          "\n",
          "-",
          "(",
          "+1",
          "tel",
          "Peru",
          "in",
          "currently",
          "double the",
          "30 février 2014",
          "2014-13",
          "99/99/2014",
          "mid-30 June 2015",
          "\uD83D",
          "\u0301",
          "٣",
          "½",
          "²",
          "ß",
          "İ",
          "\0");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(LONGEST);
    boolean pieces = random.nextInt(4) > 0;
    while (text.length() < length) {
      text.append(
          pieces
              ? PIECES.get(random.nextInt(PIECES.size()))
              : String.valueOf((char) random.nextInt(0x10000)));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.substring(0, length);
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void anyTextCanBeReadAndEveryFindingNamesItsWords(Tongue tongue) {
    for (int run = 0; run < 100; run++) {
      int seed = run;
      String text = text(new Random(seed));

      Reading reading = PhraseReader.read("what", text, tongue, GOAL, null);

      Stream.of(
              reading.findings().stream().map(Finding::quote),
              reading.vague().stream().map(Vague::quote),
              reading.proposals().stream().map(Proposal::quote))
          .flatMap(quotes -> quotes)
          .forEach(
              quote ->
                  assertThat(quote)
                      .as("seed %d", seed)
                      .isNotNull()
                      .satisfies(
                          it ->
                              assertThat(it.words())
                                  .isNotEmpty()
                                  .isEqualTo(text.substring(it.from(), it.to()))));
    }
  }

  static Stream<String> repetitions() {
    return Stream.concat(
        PIECES.stream(),
        Stream.of(
            "a",
            "9",
            "9 ",
            "1,000,",
            "1 000 ",
            "one hundred and ",
            "half of our ",
            "10 of ",
            "from 1 to ",
            "between 1 and ",
            "3 series of ",
            "7 modules each, ",
            "create and ",
            "create a new new ",
            "10 MFIs per region and ",
            "per region ",
            "by 10% of ",
            "within within ",
            "Dimensions 1, 1, ",
            "1-",
            "1.1.1.1.",
            "1/",
            "tel 1 (1) ",
            "# ",
            "+1 ",
            "in June ",
            "from June to ",
            "end of the ",
            "2014-2014-",
            "the the ",
            "at least at least ",
            "agents de de de ",
            "100 million families ",
            "currently 1 x ",
            "número de ",
            "share of among ",
            "increase 5% ",
            "(",
            "with a a a a "));
  }

  @ParameterizedTest
  @MethodSource("repetitions")
  void howeverOftenSomethingIsSaidEachWordIsLookedAtABoundedNumberOfTimes(String piece) {
    String once = piece.isBlank() ? piece + "x " : piece;
    for (Tongue tongue : Tongue.values()) {
      String text = once.repeat(LONG / once.length());
      CountedList<Word> words = new CountedList<>(Words.split(text));
      Lexicon lexicon = tongue.lexicon();

      PhraseReader.read("what", new Words(text, words), lexicon, new Goal(GOAL, lexicon), null);

      assertThat(words.looks)
          .as("looks at %d words of %s", words.size(), tongue)
          .isLessThan(LOOKS_AT_A_WORD * (words.size() + 10L));
    }
  }

  @Test
  void whatIsLongIsNotSaidBackAtLength() {
    Reading reading =
        PhraseReader.read("what", "10 MFIs, many. ".repeat(500), Tongue.EN, GOAL, null);

    assertThat(reading.proposals()).hasSize(5);
    assertThat(reading.vague()).hasSize(8);
    assertThat(reading.findings().stream().filter(it -> it.ingredient() == Ingredient.NUMBER))
        .hasSize(8);
  }

  @Test
  void seriesOfSeriesOfSeriesComeToNoNumberWithoutEnd() {
    Reading reading =
        PhraseReader.read("what", "3 series of ".repeat(800) + "modules", Tongue.EN, null, null);

    assertThat(reading.proposals())
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(it.measure().target()).isLessThan(BigDecimal.valueOf(1_000_000)));
  }

  /** Counts how often it is looked at: work that does not depend on the machine. */
  private static final class CountedList<T> extends AbstractList<T> {
    private final List<T> list;
    private long looks;

    private CountedList(List<T> list) {
      this.list = list;
    }

    @Override
    public T get(int index) {
      looks++;
      return list.get(index);
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
