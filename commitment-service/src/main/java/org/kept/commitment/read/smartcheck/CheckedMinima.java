package org.kept.commitment.read.smartcheck;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.commitment.events.Wording.RegionMinimum;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Minima per region in a request: one number for every region, or one for each that is named. */
@JsonDeserialize(using = CheckedMinima.Reader.class)
record CheckedMinima(
    @Size(max = 50) Map<String, @Digits(integer = 12, fraction = 4) BigDecimal> each) {

  static final class Reader extends ValueDeserializer<CheckedMinima> {

    @Override
    public CheckedMinima deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        BigDecimal everywhere = context.readValue(json, BigDecimal.class);
        return new CheckedMinima(Map.of(RegionMinimum.EVERY_OTHER, everywhere));
      }
      Map<String, BigDecimal> each = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String region = json.currentName();
        // A form that has a field for every region leaves some of them empty.
        if (json.nextToken() != JsonToken.VALUE_NULL) {
          each.put(region, context.readValue(json, BigDecimal.class));
        }
      }
      return new CheckedMinima(each);
    }
  }
}
