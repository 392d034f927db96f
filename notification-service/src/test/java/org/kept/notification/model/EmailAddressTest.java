package org.kept.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.org",
        "a.b+kept@mail.example.org",
        "reader@localhost",
        "o'brien@example.ie"
      })
  void ordinary_addresses_are_taken_as_typed(String typed) {
    assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).hasValue(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@example.org",
        "ana@",
        "ana@@example.org",
        "ana@-example.org",
        ".ana@example.org",
        "a..b@example.org",
        "ana@example..org",
        "ana b@example.org",
        "ana@example.org\nBcc: all@example.org",
        "ana@exam\rple.org",
        "\"ana\"@example.org",
        "añá@example.org",
        "Ana <ana@example.org>",
        "a@b,c@d"
      })
  void what_cannot_be_mailed_or_could_reach_a_header_is_refused(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void lengths_are_held_at_and_past_the_limit() {
    String longest = "a".repeat(64) + "@example.org";

    assertThat(EmailAddress.parse(longest)).isPresent();
    assertThat(EmailAddress.parse("a" + longest)).isEmpty();

    String labels = ".".concat("b".repeat(62)).repeat(4).substring(1);
    assertThat(EmailAddress.parse("ab@" + labels)).hasValueSatisfying(it -> hasLength(it, 254));
    assertThat(EmailAddress.parse("abc@" + labels)).isEmpty();
  }

  private static void hasLength(EmailAddress address, int length) {
    assertThat(address.value()).hasSize(length);
  }

  @Test
  void a_domain_in_its_own_script_is_kept_in_ascii() {
    assertThat(EmailAddress.parse("ana@bücher.example"))
        .map(EmailAddress::value)
        .hasValue("ana@xn--bcher-kva.example");
  }

  @Test
  void case_does_not_make_two_mailboxes_and_the_address_does_not_print_itself() {
    EmailAddress address = EmailAddress.parse(" Ana@Example.ORG ").orElseThrow();

    assertThat(address.folded()).isEqualTo("ana@example.org");
    assertThat(address.toString()).doesNotContainIgnoringCase("ana");
  }
}
