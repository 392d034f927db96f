package org.kept.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kept.portal.upstream.Answers;
import org.kept.portal.upstream.CommitmentService;
import org.kept.portal.upstream.CommitmentService.Organization;
import org.kept.portal.upstream.CommitmentService.Partner;
import org.springframework.stereotype.Component;

/** Looks up what organizations are called; events hold their ids only. */
@Component
class Names {

  private final CommitmentService commitments;

  Names(CommitmentService commitments) {
    this.commitments = commitments;
  }

  /** All at once; an organization whose name cannot be had is left out. */
  Map<String, String> of(List<Partner> partners) {
    Map<String, CompletableFuture<Optional<Organization>>> asked = new HashMap<>();
    partners.stream()
        .map(Partner::organizationId)
        .filter(Objects::nonNull)
        .distinct()
        .limit(CommitmentService.PAGE)
        .forEach(id -> asked.put(id, commitments.organization(id)));
    Map<String, String> names = new HashMap<>();
    asked.forEach(
        (id, answer) -> Answers.wanted(answer).ifPresent(found -> names.put(id, found.name())));
    return names;
  }
}
