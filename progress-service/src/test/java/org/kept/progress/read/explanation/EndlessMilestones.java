package org.kept.progress.read.explanation;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.LongStream;
import org.kept.progress.Given;
import org.kept.progress.read.counts.CountStore;
import org.kept.progress.read.counts.MilestoneHistory;

/** A store in which one milestone after the other lies in one region. */
record EndlessMilestones(int[] read) {

  CountStore store() {
    return (CountStore)
        Proxy.newProxyInstance(
            CountStore.class.getClassLoader(),
            new Class<?>[] {CountStore.class},
            (proxy, method, args) -> page((long) args[2], (int) args[3]));
  }

  private List<MilestoneHistory> page(long after, int limit) {
    read[0] += limit;
    return LongStream.rangeClosed(after + 1, after + limit)
        .mapToObj(
            place ->
                new MilestoneHistory(
                    "m" + place,
                    place,
                    List.of(
                        new MilestoneHistory.Entry(
                            0,
                            Given.MID_2014,
                            "ana",
                            Given.telling(Given.TREES, "site " + place).in("SA").reported()))))
        .toList();
  }
}
