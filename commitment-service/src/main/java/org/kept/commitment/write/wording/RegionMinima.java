package org.kept.commitment.write.wording;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kept.commitment.events.Wording.RegionMinimum;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Minima per region in a request: one number for every region, or an object of region code to
 * number, in which {@code "*"} is for every region that is not named.
 *
 * <p>Read by hand, because a map would keep only one of two values for the same region, and the
 * other would be gone before a rule could object.
 */
@JsonDeserialize(using = RegionMinima.Reader.class)
record RegionMinima(@Size(max = 50) List<@Valid Minimum> each) {

  /** For one region, or for every other. */
  record Minimum(
      @Size(max = 60) String region, @Digits(integer = 12, fraction = 4) BigDecimal minimum) {}

  static RegionMinima of(List<RegionMinimum> stored) {
    return new RegionMinima(
        stored.stream().map(it -> new Minimum(it.region(), it.minimum())).toList());
  }

  List<RegionMinimum> stored() {
    return each.stream().map(it -> new RegionMinimum(it.region(), it.minimum())).toList();
  }

  /** As it was read. */
  @JsonValue
  Map<String, BigDecimal> byRegion() {
    Map<String, BigDecimal> byRegion = new LinkedHashMap<>();
    each.forEach(minimum -> byRegion.put(minimum.region(), minimum.minimum()));
    return byRegion;
  }

  static final class Reader extends ValueDeserializer<RegionMinima> {

    @Override
    public RegionMinima deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        BigDecimal everywhere = context.readValue(json, BigDecimal.class);
        return new RegionMinima(List.of(new Minimum(RegionMinimum.EVERY_OTHER, everywhere)));
      }
      List<Minimum> each = new ArrayList<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String region = json.currentName().strip().toUpperCase(Locale.ROOT);
        if (json.nextToken() == JsonToken.VALUE_NULL) {
          continue; // A form that has a field for every region leaves some of them empty.
        }
        each.add(new Minimum(region, context.readValue(json, BigDecimal.class)));
      }
      return new RegionMinima(each);
    }
  }
}
