package org.kept.commitment.read.export;

import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;

/** Writes elements with attributes and narratives; attributes are given as name, value, name... */
final class IatiElements {

  /** What XML 1.0 cannot hold, however it is escaped. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  IatiElements(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
  }

  void end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
  }

  void comment(String text) throws XMLStreamException {
    xml.writeComment(" " + text + " ");
  }

  void open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  void narrative(String text) throws XMLStreamException {
    text("narrative", text);
  }

  /** The original and its translations, each with its language. */
  void narratives(String name, Text text, String... attributes) throws XMLStreamException {
    open(name, attributes);
    narrative(text.language(), text.text());
    for (Translation translation : text.translations()) {
      narrative(translation.language(), translation.text());
    }
    close();
  }

  private void narrative(String language, String text) throws XMLStreamException {
    xml.writeStartElement("narrative");
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static String clean(String text) {
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }
}
