package org.kept.notification.model;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that every SMTP server takes: ASCII, no quoting, no comments, so that nothing in it
 * can reach a mail header. An internationalized domain is kept in its ASCII form.
 */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

  /** The address as a person typed it; empty if mail cannot be sent to it. */
  public static Optional<EmailAddress> parse(String typed) {
    String address = typed.strip();
    int at = address.lastIndexOf('@');
    if (at < 1
        || at > LONGEST_LOCAL_PART
        || !LOCAL_PART.matcher(address.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return asciiDomain(address.substring(at + 1))
        .map(domain -> address.substring(0, at + 1) + domain)
        .filter(whole -> whole.length() <= LONGEST)
        .map(EmailAddress::new);
  }

  private static Optional<String> asciiDomain(String typed) {
    try {
      return Optional.of(IDN.toASCII(typed)).filter(domain -> DOMAIN.matcher(domain).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * What makes two spellings one mailbox. The standard leaves the case of the local part to the
   * receiver; in practice none tells two people apart by it.
   */
  public String folded() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Never the address: it must not reach a log by way of a message. */
  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
