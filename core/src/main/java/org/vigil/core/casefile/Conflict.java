package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;

/**
 * Reports that tell the same of the same people in ways that can't all be right: other numbers, other fates, other days of
 * an act. They stand side by side, whether or not one was adopted, until they are withdrawn or corrected. Of acts on
 * several days only staff can tell whether they are one; so these are no warning.
 *
 * @param about the populations of which they tell
 * @param reports in the order of recording
 */
public record Conflict(List<PopulationId> about, List<ReportId> reports) {

    public Conflict {
        about = List.copyOf(about);
        reports = List.copyOf(reports);
    }

    /** What is told of whom: reports that have it in common can contradict each other. */
    private record Fact(Object what, Set<PopulationId> about) {}

    /** All conflicts of a case as it stands. */
    public static List<Conflict> of(CaseFile state) {
        Forest forest = Forest.of(state);
        Map<Fact, List<Statement>> told = new LinkedHashMap<>();
        for (Statement statement : state.statements().values()) {
            Object what = what(statement);
            ReportStatus status = state.status(statement.report().id());
            if (what != null && (status.counts() || status == ReportStatus.OVERRULED)) {
                Set<PopulationId> about = statement.report().about().stream()
                        .map(forest::peopleOf)
                        .collect(Collectors.toSet());
                told.computeIfAbsent(new Fact(what, about), fact -> new ArrayList<>())
                        .add(statement);
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        told.values().forEach(reports -> add(conflicts, state, reports));
        return List.copyOf(conflicts);
    }

    private static void add(List<Conflict> conflicts, CaseFile state, List<Statement> reports) {
        List<Statement> contradicted = reports.stream()
                .filter(one -> reports.stream().anyMatch(other -> contradict(one, other)))
                .toList();
        if (!contradicted.isEmpty()) {
            Set<PopulationId> about = contradicted.getFirst().report().about();
            conflicts.add(new Conflict(
                    state.populations().keySet().stream()
                            .filter(about::contains)
                            .toList(),
                    contradicted.stream()
                            .map(statement -> statement.report().id())
                            .toList()));
        }
    }

    private static @Nullable Object what(Statement statement) {
        return switch (statement) {
            case CountReported said -> said.count().unit();
            case Incidents.Event incident -> incident.fate() == null ? incident.act() : Fate.class;
            default -> null;
        };
    }

    private static boolean contradict(Statement one, Statement other) {
        if (one instanceof CountReported a && other instanceof CountReported b) {
            return Counts.most(a.count()) < Counts.fewest(b.count())
                    || Counts.most(b.count()) < Counts.fewest(a.count());
        }
        return one instanceof Incidents.Event a
                && other instanceof Incidents.Event b
                && ((a.fate() != null && Fates.contradict(a, b))
                        || (a.act() != null
                                && a.act() == b.act()
                                && areApart(a.report().happened(), b.report().happened())));
    }

    private static boolean areApart(@Nullable Happened a, @Nullable Happened b) {
        return a != null && b != null && (isBefore(a, b) || isBefore(b, a));
    }

    private static boolean isBefore(Happened one, Happened other) {
        return one.date().latest().isPresent()
                && other.date().earliest().isPresent()
                && one.date().latest().get().isBefore(other.date().earliest().get());
    }
}
