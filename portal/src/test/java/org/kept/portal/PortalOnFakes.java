package org.kept.portal;

/** Runs the portal over fake services, to look at its pages while working on them. */
final class PortalOnFakes {

  private PortalOnFakes() {}

  public static void main(String[] args) {
    var commitments = FakeServices.commitments(31681);
    var progress = FakeServices.progress(31682);
    String running =
        FakeServices.resource("progress.json").replace("\"pace\": 100", "\"pace\": 52");
    for (String status :
        new String[] {"FarBehind", "Behind", "OnTrack", "NotStarted", "Achieved", "AchievedLate"}) {
      running = running.replaceFirst("Missed", status);
    }
    commitments.answer("/commitments/running", FakeServices.resource("commitment.json"));
    progress
        .answer("/commitments/running/progress", running)
        .answer("/commitments/running/activity", FakeServices.resource("activity.json"));
    commitments.answer("/commitments/away", FakeServices.resource("commitment.json"));
    PortalApplication.builder()
        .run(
            "--server.port=31680",
            "--kept.urls.portal=http://127.0.0.1:31680",
            "--kept.urls.commitment=http://127.0.0.1:" + commitments.port(),
            "--kept.urls.progress=http://127.0.0.1:" + progress.port(),
            "--spring.thymeleaf.cache=false");
  }
}
