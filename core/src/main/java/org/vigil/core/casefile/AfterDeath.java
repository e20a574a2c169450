package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Stage;

/** Whether something is said to have befallen people after they are said to have died. */
final class AfterDeath {

    private AfterDeath() {}

    private record Dated(Incidents.Event event, Happened happened) {}

    static List<Finding> findings(CaseFile state, Forest forest) {
        Map<PopulationId, LocalDate> deaths = new HashMap<>();
        List<Dated> incidents = dated(state);
        for (Dated each : incidents) {
            if (each.event().fate() == Fate.DEAD) {
                each.happened()
                        .date()
                        .latest()
                        .ifPresent(day -> each.event()
                                .report()
                                .about()
                                .forEach(id -> deaths.merge(forest.peopleOf(id), day, AfterDeath::earlier)));
            }
        }
        if (deaths.isEmpty()) {
            return List.of();
        }
        Set<Finding> findings = new LinkedHashSet<>();
        People people = new People(state);
        for (Dated each : incidents) {
            LocalDate first = each.happened().date().earliest().orElse(LocalDate.MIN);
            for (PopulationId id : each.event().report().about()) {
                LocalDate died = deaths.get(forest.peopleOf(id));
                if (died != null && each.event().fate() != Fate.DEAD && first.isAfter(died)) {
                    findings.add(Finding.warning(
                            Finding.BEFELL_AFTER_DEATH,
                            List.of(forest.peopleOf(id)),
                            people.bare(id) + (people.many(id) ? " are" : " is") + " said to be dead by " + died
                                    + ", and something is said to have befallen them later"));
                }
            }
        }
        return List.copyOf(findings);
    }

    private static List<Dated> dated(CaseFile state) {
        List<Dated> dated = new ArrayList<>();
        state.counting(Incidents.Event.class).forEach(event -> {
            Happened happened = event.report().happened();
            if (happened != null && event.stage() == Stage.HAPPENED) {
                dated.add(new Dated(event, happened));
            }
        });
        return dated;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
