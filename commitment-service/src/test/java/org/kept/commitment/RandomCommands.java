package org.kept.commitment;

import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.MFIS;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.count;
import static org.kept.commitment.Given.deliverable;
import static org.kept.commitment.Given.delivery;
import static org.kept.commitment.Given.minimum;
import static org.kept.commitment.Given.organization;
import static org.kept.commitment.Given.perRegion;
import static org.kept.commitment.Given.percentage;
import static org.kept.commitment.Given.span;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kept.commitment.Given.Said;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.GroupMember;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Outcome;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.model.Role;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.acceptinvitation.AcceptInvitation;
import org.kept.commitment.write.acceptinvitation.AcceptInvitationDecision;
import org.kept.commitment.write.amendcampaign.AmendCampaign;
import org.kept.commitment.write.amendcampaign.AmendCampaignDecision;
import org.kept.commitment.write.amendcommitment.AmendCommitment;
import org.kept.commitment.write.amendcommitment.AmendCommitmentDecision;
import org.kept.commitment.write.approveorganization.ApproveOrganization;
import org.kept.commitment.write.approveorganization.ApproveOrganizationDecision;
import org.kept.commitment.write.changerole.ChangeRole;
import org.kept.commitment.write.changerole.ChangeRoleDecision;
import org.kept.commitment.write.choosefact.ChooseFact;
import org.kept.commitment.write.choosefact.ChooseFactDecision;
import org.kept.commitment.write.classifyorganization.ClassifyOrganization;
import org.kept.commitment.write.classifyorganization.ClassifyOrganizationDecision;
import org.kept.commitment.write.closecampaign.CloseCampaign;
import org.kept.commitment.write.closecampaign.CloseCampaignDecision;
import org.kept.commitment.write.closecommitment.CloseCommitment;
import org.kept.commitment.write.closecommitment.CloseCommitmentDecision;
import org.kept.commitment.write.discarddraft.DiscardDraft;
import org.kept.commitment.write.discarddraft.DiscardDraftDecision;
import org.kept.commitment.write.draftcommitment.DraftCommitment;
import org.kept.commitment.write.draftcommitment.DraftCommitmentDecision;
import org.kept.commitment.write.editdraft.EditDraft;
import org.kept.commitment.write.editdraft.EditDraftDecision;
import org.kept.commitment.write.extendcommitment.ExtendCommitment;
import org.kept.commitment.write.extendcommitment.ExtendCommitmentDecision;
import org.kept.commitment.write.invitemember.InviteMember;
import org.kept.commitment.write.invitemember.InviteMemberDecision;
import org.kept.commitment.write.leaveorganization.LeaveOrganization;
import org.kept.commitment.write.leaveorganization.LeaveOrganizationDecision;
import org.kept.commitment.write.notecontext.NoteContext;
import org.kept.commitment.write.notecontext.NoteContextDecision;
import org.kept.commitment.write.opencampaign.OpenCampaign;
import org.kept.commitment.write.opencampaign.OpenCampaignDecision;
import org.kept.commitment.write.publishcommitment.PublishCommitment;
import org.kept.commitment.write.publishcommitment.PublishCommitmentDecision;
import org.kept.commitment.write.refuseorganization.RefuseOrganization;
import org.kept.commitment.write.refuseorganization.RefuseOrganizationDecision;
import org.kept.commitment.write.registerorganization.RegisterOrganization;
import org.kept.commitment.write.registerorganization.RegisterOrganizationDecision;
import org.kept.commitment.write.removemember.RemoveMember;
import org.kept.commitment.write.removemember.RemoveMemberDecision;
import org.kept.commitment.write.renameorganization.RenameOrganization;
import org.kept.commitment.write.renameorganization.RenameOrganizationDecision;
import org.kept.commitment.write.requestchanges.RequestChanges;
import org.kept.commitment.write.requestchanges.RequestChangesDecision;
import org.kept.commitment.write.savedraft.SaveDraft;
import org.kept.commitment.write.savedraft.SaveDraftDecision;
import org.kept.commitment.write.savedraft.WorkingCopy;
import org.kept.commitment.write.submitcommitment.SubmitCommitment;
import org.kept.commitment.write.submitcommitment.SubmitCommitmentDecision;
import org.kept.commitment.write.translate.TranslateText;
import org.kept.commitment.write.translate.TranslateTextDecision;
import org.kept.commitment.write.withdrawcommitment.WithdrawCommitment;
import org.kept.commitment.write.withdrawcommitment.WithdrawCommitmentDecision;
import org.kept.commitment.write.withdrawinvitation.WithdrawInvitation;
import org.kept.commitment.write.withdrawinvitation.WithdrawInvitationDecision;
import org.kept.eventstore.command.Decision;

/**
 * What numbers stand for: any command of the service, by anybody, with anything in it. Long because
 * every decision of the service is in it, which a test checks.
 */
final class RandomCommands {

  static final int KINDS = 36;
  static final int OPENING = 31;
  static final int REGISTERING = 32;

  static final BigDecimal VERIFIED = new BigDecimal(12);

  private static final Actor ADMIN = Actor.of("adam", "admin");
  private static final Actor EDNA = Actor.of("edna", "member");

  /** Some more often than others, or hardly anything would be allowed. */
  static final List<Actor> ACTORS =
      List.of(AMELIA, AMELIA, AMELIA, STAFF, STAFF, EDNA, STRANGER, ADMIN);

  private static final Figures FIGURES =
      new Figures(
          Map.of("D3", new Figures.Standing(VERIFIED, Map.of(), Set.of(), true, true, false)));

  private final RandomWorld world;
  private final CommitmentId id;
  private final Campaign campaign;
  private final Organization organization;
  private final Commitment commitment;

  /** To the world as it is, about one of its commitments. */
  RandomCommands(RandomWorld world, CommitmentId id) {
    this.world = world;
    this.id = id;
    this.campaign = world.campaign;
    this.organization = world.organization;
    this.commitment = world.commitment(id);
  }

  /** What comes of one of them, by somebody, about one of the commitments. */
  Decision<?> decide(int kind, Actor by, int variant, int unique) {
    OrganizationId maker = new OrganizationId(SPTF);
    CampaignId call = new CampaignId(CAMPAIGN);
    String reason = variant % 7 == 0 ? "" : "For reason " + variant;
    Actor other = ACTORS.get(variant % ACTORS.size());
    Role role = Role.values()[variant % 2];
    Wording wording = wording(variant);
    // The second commitment renews the first, mostly; the first cannot renew what is not there.
    CommitmentId renewed =
        id.equals(RandomWorld.FIRST) == (variant % 7 == 0) ? RandomWorld.FIRST : null;
    return switch (kind) {
      case 0 ->
          // A closed campaign ends most stories, so it is rare.
          variant % 20 == 0
              ? CloseCampaignDecision.decide(new CloseCampaign(call, reason, by), campaign)
              : AmendCampaignDecision.decide(
                  new AmendCampaign(
                      call,
                      text("Families"),
                      text("Help."),
                      dates(variant),
                      List.of("en"),
                      List.of(),
                      null,
                      reason,
                      by),
                  campaign);
      case 1, 2 ->
          ApproveOrganizationDecision.decide(new ApproveOrganization(maker, by), organization);
      case 3 ->
          variant % 10 == 0
              ? RefuseOrganizationDecision.decide(
                  new RefuseOrganization(maker, reason, by), organization)
              : RenameOrganizationDecision.decide(
                  new RenameOrganization(maker, "N" + variant, by), organization);
      case 4 ->
          ClassifyOrganizationDecision.decide(
              new ClassifyOrganization(maker, "funder", variant % 2 == 0 ? "FR" : "ZZ", by),
              organization);
      case 5 ->
          InviteMemberDecision.decide(
              new InviteMember(maker, new InvitationId("i" + unique), role, by), organization, NOW);
      case 6 ->
          AcceptInvitationDecision.decide(
              new AcceptInvitation(maker, anInvitation(variant), somebody(variant)),
              organization,
              NOW.plusSeconds(variant));
      case 7 ->
          variant % 3 == 0
              ? WithdrawInvitationDecision.decide(
                  new WithdrawInvitation(maker, orNone(anInvitation(variant)), by), organization)
              : AcceptInvitationDecision.decide(
                  new AcceptInvitation(maker, anInvitation(variant), by), organization, NOW);
      case 8 -> LeaveOrganizationDecision.decide(new LeaveOrganization(maker, by), organization);
      case 9 -> RemoveMemberDecision.decide(new RemoveMember(maker, other.id(), by), organization);
      case 10 ->
          ChangeRoleDecision.decide(new ChangeRole(maker, other.id(), role, by), organization);
      case 11, 12 ->
          DraftCommitmentDecision.decide(
              new DraftCommitment(
                  id,
                  call,
                  maker,
                  new Slug("sptf-2014"),
                  renewed,
                  wording,
                  by,
                  renewed == null ? new Commitment.NotDrafted() : world.commitment(renewed),
                  campaign,
                  organization),
              commitment);
      case 13, 14 ->
          EditDraftDecision.decide(new EditDraft(id, wording, by, organization), commitment);
      case 15 ->
          variant % 10 == 0
              ? DiscardDraftDecision.decide(new DiscardDraft(id, by, organization), commitment)
              : EditDraftDecision.decide(
                  new EditDraft(id, whole(variant), by, organization), commitment);
      case 16, 17, 18 ->
          SubmitCommitmentDecision.decide(
              new SubmitCommitment(id, by, campaign, organization, Set.of()), commitment, NOW);
      case 19 ->
          RequestChangesDecision.decide(
              new RequestChanges(
                  id,
                  List.of(
                      new RequestedChange("deliverables[" + variant % 6 + "].title", "Say more")),
                  by,
                  organization),
              commitment);
      case 20, 21, 22 ->
          PublishCommitmentDecision.decide(
              new PublishCommitment(id, by, campaign, organization), commitment);
      case 23, 24 ->
          AmendCommitmentDecision.decide(
              new AmendCommitment(
                  id, wording, List.of(), reason, by, campaign, organization, Set.of(), FIGURES),
              commitment,
              NOW);
      case 25 ->
          ExtendCommitmentDecision.decide(
              new ExtendCommitment(
                  id,
                  LocalDate.of(2014, 12, 1).plusMonths(variant % 24),
                  reason,
                  by,
                  campaign,
                  organization),
              commitment,
              NOW);
      case 26 ->
          variant % 3 == 0
              ? WithdrawCommitmentDecision.decide(
                  new WithdrawCommitment(id, reason, by, organization), commitment)
              : CloseCommitmentDecision.decide(
                  new CloseCommitment(
                      id,
                      Outcome.values()[variant % 3],
                      text("So it is"),
                      by,
                      organization,
                      FIGURES),
                  commitment);
      case 27, 28 ->
          NoteContextDecision.decide(
              new NoteContext(
                  id,
                  "n" + unique,
                  variant % 4 == 3 ? "D" + variant % 5 : null,
                  "2014-0" + variant % 7,
                  null,
                  text("Seen"),
                  null,
                  by,
                  organization),
              commitment,
              NOW);
      case 29 ->
          ChooseFactDecision.decide(
              new ChooseFact(
                  id, aFact(variant), List.of(aFact(variant + 1)), reason, by, organization),
              commitment);
      case OPENING ->
          OpenCampaignDecision.decide(
              new OpenCampaign(
                  call,
                  new Slug("100-million-families"),
                  text("100 Million Families"),
                  text("Help 100 million families."),
                  "Microcredit Summit Campaign",
                  // A short one takes hardly any of the commitments below.
                  variant % 4 == 0
                      ? dates(variant)
                      : new Dates(LocalDate.of(2013, 10, 1), LocalDate.of(2017, 12, 31)),
                  variant % 10 == 0 ? "cgap-6/0" : "cgap-6/1",
                  List.of("en", "fr", "es"),
                  List.of("#Commit100M"),
                  null,
                  by),
              campaign);
      case REGISTERING ->
          RegisterOrganizationDecision.decide(
              new RegisterOrganization(
                  maker,
                  new Slug("sptf"),
                  "Social Performance Task Force",
                  "network",
                  variant % 10 == 0 ? "ZZ" : "US",
                  // Who owns it can do something only if it is who commands often.
                  variant % 10 == 1 ? by : AMELIA),
              organization);
      case 33, 34 -> saved(by, variant);
      default ->
          TranslateTextDecision.decide(
              new TranslateText(
                  id,
                  variant % 2 == 0 ? "title" : "deliverables[D" + variant % 6 + "].title",
                  new Translation(
                      variant % 3 == 0 ? "en" : "fr",
                      "Mots " + variant,
                      variant % 5 == 0 ? "machine" : "human"),
                  by,
                  organization),
              commitment);
    };
  }

  /** A save becomes an event when the draft settles, which is an edit; here it does at once. */
  private Decision<?> saved(Actor by, int variant) {
    Wording said =
        commitment instanceof Commitment.Existing it ? it.particulars().wording() : Wording.EMPTY;
    WorkingCopy copy = new WorkingCopy(id, 1, said, Map.of("why", 1L), said, NOW, 1, null, null);
    Map<String, Optional<Object>> fields =
        switch (variant % 4) {
          case 0 -> Map.of("why", Optional.of(text("Because of " + variant)));
          case 1 -> Map.of("title", Optional.of(text("T".repeat(variant % 130))));
          case 2 ->
              Map.of(
                  "deliverables[D" + variant % 6 + "]", Optional.of("D" + variant % 6),
                  "deliverables[D" + variant % 6 + "].measure", Optional.of(delivery("done")));
          default -> Map.of("period", Optional.empty());
        };
    Set<String> removed = variant % 9 == 0 ? Set.of("D2") : Set.of();
    Decision<WorkingCopy> decision =
        SaveDraftDecision.decide(
            new SaveDraft(id, variant % 3, fields, removed, by, organization), copy, commitment);
    return decision instanceof Decision.Accepted<WorkingCopy> it
        ? EditDraftDecision.decide(
            new EditDraft(id, it.events().getFirst().wording(), by, organization, true), commitment)
        : decision;
  }

  private static Actor somebody(int variant) {
    return variant % 2 == 0
        ? ACTORS.get(variant % ACTORS.size())
        : Actor.of("person" + variant % 200, "member");
  }

  private InvitationId anInvitation(int variant) {
    List<InvitationId> open =
        organization.members().invited().keySet().stream()
            .sorted(Comparator.comparing(InvitationId::value))
            .toList();
    return open.isEmpty() ? null : open.get(variant % open.size());
  }

  private static InvitationId orNone(InvitationId id) {
    return id == null ? new InvitationId("none") : id;
  }

  private String aFact(int variant) {
    List<Particulars.Fact> facts =
        commitment instanceof Commitment.Existing it ? it.particulars().facts() : List.of();
    return facts.isEmpty() ? "none" : facts.get(variant % facts.size()).id();
  }

  private static Dates dates(int variant) {
    return new Dates(LocalDate.of(2013, 10, 1), LocalDate.of(2013, 9, 1).plusMonths(variant % 30));
  }

  /** Anything from nothing to too much. */
  private static Wording wording(int variant) {
    return switch (variant % 5) {
      case 0 -> Wording.EMPTY;
      case 1 -> new Said().title("T".repeat(variant % 130)).wording();
      case 2 ->
          new Said()
              .deliverables(
                  deliverable("D1", null), deliverable(variant % 2 == 0 ? "D1" : "D2", null))
              .wording();
      default -> whole(variant);
    };
  }

  private static Wording whole(int variant) {
    Said said =
        sptf2014()
            .title("Help pro-poor organizations, in version " + variant % 40)
            .period(span("2013-10-01", 2014 + variant % 4 + "-12-31"))
            .deliverables(
                deliverable("D1", delivery("created", "published")),
                deliverable(
                    "D2", perRegion(MFIS, minimum("*", "10"), minimum("LAC", "" + variant % 20))),
                deliverable(
                    "D3", count(MFIS, "" + (12 + variant % 6 - variant % 17 / 16 * 12), "0")),
                deliverable("D4", percentage("50", "12.5")));
    return variant % 4 == 0
        ? said.partner(new Partner(null, "Group", List.of(new GroupMember(null, "MIX")))).wording()
        : said.wording();
  }
}
