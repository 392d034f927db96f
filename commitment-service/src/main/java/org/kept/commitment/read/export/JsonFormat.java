package org.kept.commitment.read.export;

import java.io.OutputStream;
import org.kept.contracts.ContractJson;
import org.kept.contracts.exports.CommitmentsExport;
import org.kept.contracts.exports.CommitmentsExport.Campaign;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;

/** A {@link CommitmentsExport}, written piece by piece. */
final class JsonFormat implements Format {

  @Override
  public String word() {
    return "json";
  }

  @Override
  public MediaType type() {
    return MediaType.APPLICATION_JSON;
  }

  @Override
  public void write(Campaign campaign, Commitments commitments, OutputStream out) {
    try (JsonGenerator json = ContractJson.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("format", CommitmentsExport.FORMAT);
      json.writePOJOProperty("campaign", campaign);
      json.writeArrayPropertyStart("commitments");
      while (commitments.hasNext()) {
        json.writePOJO(commitments.next());
      }
      json.writeEndArray();
      if (commitments.progressLeftOut()) {
        json.writeBooleanProperty("progressLeftOut", true);
      }
      json.writeEndObject();
    }
  }
}
