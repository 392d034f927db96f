package org.kept.notification.write;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;

class PreferencesFormTest {

  @Test
  void no_choice_is_longer_than_64_characters() {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      assertThat(factory.getValidator().validate(form("z".repeat(64)))).isEmpty();
      assertThat(factory.getValidator().validate(form("z".repeat(65)))).hasSize(5);
    }
  }

  private static PreferencesForm form(String value) {
    return new PreferencesForm(value, value, value, value, value, null);
  }
}
