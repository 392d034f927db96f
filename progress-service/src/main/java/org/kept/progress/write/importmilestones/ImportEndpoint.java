package org.kept.progress.write.importmilestones;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.RefusedException;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.NameUuid;
import org.kept.progress.write.Teller;
import org.kept.progress.write.Tellers;
import org.kept.progress.write.logmilestone.LogMilestoneDecision;
import org.kept.servicekit.problem.Problems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /commitments/{id or slug}/deliverables/{key}/imports}, a CSV file as body. */
@RestController
@Tag(name = "Import")
class ImportEndpoint {

  private final Tellers tellers;
  private final MilestoneImport imports;
  private final Problems problems;
  private final MeterRegistry meters;

  ImportEndpoint(
      Tellers tellers, MilestoneImport imports, Problems problems, MeterRegistry meters) {
    this.tellers = tellers;
    this.imports = imports;
    this.problems = problems;
    this.meters = meters;
  }

  /**
   * @param accepted rows that were not refused
   * @param ignoredColumns headers that mean nothing here
   * @param rows those refused; all of them in a dry run
   */
  record Report(
      String importId,
      boolean dryRun,
      int accepted,
      int refused,
      int newMilestones,
      int evidenceAdded,
      int alreadyLogged,
      List<String> ignoredColumns,
      List<RowReport> rows) {}

  /**
   * @param row line of the file on which it begins; the header is 1
   * @param verdict {@code logged}, {@code evidence-added}, {@code already-logged} or {@code
   *     refused}; in a dry run what it would be
   * @param column whose cell is at fault
   * @param reason a sentence in the reader's language
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RowReport(
      long row,
      String verdict,
      @Nullable String milestoneId,
      @Nullable String column,
      @Nullable String code,
      @Nullable String reason) {}

  @PostMapping(
      path = "/commitments/{commitment}/deliverables/{deliverable}/imports",
      consumes = "text/csv")
  @PreAuthorize("hasAuthority('SCOPE_milestones:write')")
  @Operation(
      summary = "Tell many things at once, from a CSV file",
      description =
          "UTF-8; cells separated by comma, semicolon or tab; columns subject and occurred, and"
              + " country, region, precision, use (full or pilot), evidence_url, note, quantity,"
              + " numerator, denominator where wanted; at most 5,000 rows. A file sent again adds"
              + " nothing that is there already.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
  Report run(
      @PathVariable String commitment,
      @PathVariable String deliverable,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean illustrative,
      @RequestBody byte[] file,
      CommandContext context,
      HttpServletRequest http) {
    CommitmentDefinition toward = tellers.commitment(commitment);
    Teller teller = tellers.of(context, toward);
    LogMilestoneDecision.barred(toward, deliverable, teller)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    String importId = NameUuid.of(context.actorId() + "|import-milestones|" + context.requestKey());
    Table table = Table.read(file);
    Map<Long, Verdict> verdicts =
        imports.run(
            new ImportRequest(
                importId, toward, deliverable, table, illustrative, dryRun, teller, context));
    return report(importId, dryRun, table, verdicts, http);
  }

  private Report report(
      String importId,
      boolean dryRun,
      Table table,
      Map<Long, Verdict> verdicts,
      HttpServletRequest http) {
    int logged = 0;
    int added = 0;
    int already = 0;
    int refused = 0;
    List<RowReport> rows = new ArrayList<>();
    for (Map.Entry<Long, Verdict> entry : verdicts.entrySet()) {
      long line = entry.getKey();
      RowReport row =
          switch (entry.getValue()) {
            case Verdict.Logged v -> {
              logged++;
              yield row(line, "logged", v.milestone());
            }
            case Verdict.EvidenceAdded v -> {
              added++;
              yield row(line, "evidence-added", v.milestone());
            }
            case Verdict.AlreadyLogged v -> {
              already++;
              yield row(line, "already-logged", v.milestone());
            }
            case Verdict.Refused v -> {
              refused++;
              yield new RowReport(
                  line,
                  "refused",
                  null,
                  v.column(),
                  v.why().code(),
                  problems.say(v.why().code(), v.why().args(), http));
            }
          };
      if (!dryRun) {
        meters.counter("kept.import.rows", "verdict", row.verdict()).increment();
      }
      if (dryRun || entry.getValue() instanceof Verdict.Refused) {
        rows.add(row);
      }
    }
    return new Report(
        importId,
        dryRun,
        logged + added + already,
        refused,
        logged,
        added,
        already,
        table.ignored(),
        rows);
  }

  private static RowReport row(long line, String verdict, String milestone) {
    return new RowReport(line, verdict, milestone, null, null, null);
  }
}
