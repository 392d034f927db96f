package org.kept.testkit.seeded.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestBody;

/** Limits of every kind, for the test of what finds them. */
public class FenceEndpoint {

  record Body(
      @NotBlank @Size(min = 2, max = 5) String name,
      @Size(max = 3) List<@Pattern(regexp = "[a-z]+") String> posts,
      @Size(max = 2) Map<String, @Digits(integer = 2, fraction = 1) BigDecimal> lengths) {}

  void paint(@RequestBody Body body, @Max(7) int coats, boolean inside) {}

  void mend(@Valid @RequestBody Body body) {}
}
