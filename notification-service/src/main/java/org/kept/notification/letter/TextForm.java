package org.kept.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kept.notification.letter.Letter.Bar;
import org.kept.notification.letter.Letter.Item;
import org.kept.notification.letter.Letter.Link;
import org.kept.notification.letter.Letter.Part;

/** A letter as plain text of 72 columns, with bars of characters. */
public final class TextForm {

  private static final int WIDTH = 72;

  /** A row of a chart may be this wide: mail allows 78, and a region's name should stay whole. */
  private static final int WIDEST = 76;

  private static final String INDENT = "    ";
  private static final String GAP = "  ";
  private static final int TENTHS = 10;

  private final List<String> lines = new ArrayList<>();

  private final Words words;

  private TextForm(Words words) {
    this.words = words;
  }

  /** The text, lines ended by CRLF as mail wants it. */
  public static String of(Letter letter) {
    TextForm form = new TextForm(Words.in(letter.language()));
    form.write(letter);
    return String.join("\r\n", form.lines) + "\r\n";
  }

  private void write(Letter letter) {
    paragraph("", letter.heading());
    letter.opening().forEach(text -> paragraph("", text));
    if (letter.action() != null) {
      link(letter.action());
      lines.add("");
    }
    letter.parts().forEach(this::part);
    if (!letter.quiet().isEmpty()) {
      wrap("", String.valueOf(letter.quietHeading()));
      letter.quiet().forEach(title -> wrap("  - ", "    ", title));
      lines.add("");
    }
    lines.add("-- ");
    wrap("", letter.footer());
    letter.links().forEach(this::link);
  }

  private void part(Part part) {
    List<String> title = fold(part.title(), WIDTH);
    lines.addAll(title);
    lines.add("=".repeat(title.stream().mapToInt(String::length).max().orElse(0)));
    wrap("", part.summary());
    part.notes().forEach(note -> wrap("", note));
    lines.add("");
    part.items().forEach(this::item);
    if (!part.unchanged().isEmpty()) {
      wrap("", part.unchangedHeading());
      bars(part.unchanged());
      lines.add("");
    }
    link(part.link());
    lines.add("");
  }

  private void item(Item item) {
    wrap(pad(item.key(), INDENT.length() - 1) + " ", INDENT, item.title());
    lines.add("");
    item.sentences().forEach(sentence -> wrap(INDENT, sentence));
    lines.add("");
    bars(item.bars());
    lines.add("");
    item.corrections().forEach(correction -> wrap(INDENT + "! ", INDENT + "  ", correction));
    item.notes().forEach(note -> wrap(INDENT, note));
    if (!item.corrections().isEmpty() || !item.notes().isEmpty()) {
      lines.add("");
    }
  }

  /** A label takes what the other columns leave; a longer one is cut, as the HTML has it whole. */
  private void bars(List<Bar> bars) {
    int code = widest(bars, Bar::code);
    int number = widest(bars, Bar::number);
    int badge = widest(bars, Bar::badge);
    int others =
        INDENT.length() + gap(code) + gap(number) + TENTHS + 2 + (badge > 0 ? badge + 1 : 0);
    int most = WIDEST - others - GAP.length();
    int label = Math.min(most, widest(bars, Bar::label));
    for (Bar bar : bars) {
      StringBuilder line = new StringBuilder(INDENT);
      column(line, pad(cut(bar.label(), most), label), label);
      column(line, pad(bar.code(), code), code);
      column(line, " ".repeat(number - bar.number().length()) + bar.number(), number);
      line.append('[').append("#".repeat(bar.tenths())).append("-".repeat(TENTHS - bar.tenths()));
      line.append(']').append(bar.badge().isEmpty() ? "" : " " + bar.badge());
      lines.add(line.toString());
    }
  }

  private static int gap(int width) {
    return width > 0 ? width + GAP.length() : 0;
  }

  private static void column(StringBuilder line, String text, int width) {
    if (width > 0) {
      line.append(text).append(GAP);
    }
  }

  private void link(Link link) {
    wrap("", words.say("link", "label", link.label()));
    lines.add(link.url()); // never folded: a broken address opens nothing
  }

  private void paragraph(String indent, String text) {
    wrap(indent, text);
    lines.add("");
  }

  private void wrap(String indent, String text) {
    wrap(indent, indent, text);
  }

  private void wrap(String first, String rest, String text) {
    List<String> folded = fold(text, WIDTH - rest.length());
    for (int i = 0; i < folded.size(); i++) {
      lines.add((i == 0 ? first : rest) + folded.get(i));
    }
  }

  /** At ordinary spaces only; a word longer than a line stands alone on one. */
  private static List<String> fold(String text, int width) {
    List<String> folded = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("[ \\t\\r\\n]+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        folded.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    folded.add(line.toString());
    return folded;
  }

  private static String cut(String label, int most) {
    return label.length() <= most ? label : label.substring(0, most - 1).stripTrailing() + "…";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static int widest(List<Bar> bars, Function<Bar, String> column) {
    return bars.stream().map(column).mapToInt(String::length).max().orElse(0);
  }
}
