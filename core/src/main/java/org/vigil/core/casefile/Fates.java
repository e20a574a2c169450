package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Incidents.FateReported;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PopulationId;

/** What is known of where people are. */
public final class Fates {

    private Fates() {}

    /**
     * What is held of a population: what was adopted, otherwise what became known last. Of those that became known on one
     * day the one recorded last counts.
     */
    public static Optional<FateReported> of(CaseFile state, PopulationId population) {
        return state.counting(FateReported.class)
                .filter(said -> said.report().about().contains(population))
                .reduce((a, b) -> isRather(state, a, b) ? a : b);
    }

    private static boolean isRather(CaseFile state, FateReported a, FateReported b) {
        boolean one = isAdopted(state, a);
        boolean other = isAdopted(state, b);
        return one == other ? b.known().isBefore(a.known()) : one;
    }

    private static boolean isAdopted(CaseFile state, FateReported said) {
        return state.status(said.report().id()) == ReportStatus.ADOPTED;
    }

    /** Warnings on people of whom it is said that they fare in two ways at once, or that the dead do anything later. */
    static List<Finding> disagreements(CaseFile state, Forest forest) {
        List<FateReported> all = state.counting(FateReported.class).toList();
        Set<Finding> findings = new LinkedHashSet<>();
        for (PopulationId people : all.isEmpty() ? List.<PopulationId>of() : forest.peoples()) {
            List<FateReported> said = of(all, people, forest);
            List<FateReported> contradicted = said.stream()
                    .filter(one -> said.stream()
                            .anyMatch(other ->
                                    isAdopted(state, one) == isAdopted(state, other) && contradict(one, other)))
                    .toList();
            if (!contradicted.isEmpty()) {
                findings.add(Finding.warning(
                        Finding.FATES_DISAGREE,
                        List.of(people),
                        "what is said of where they are disagrees: "
                                + Phrases.sideBySide(contradicted.stream()
                                        .map(Fates::words)
                                        .distinct()
                                        .toList())));
            }
        }
        return new ArrayList<>(findings);
    }

    private static List<FateReported> of(List<FateReported> all, PopulationId people, Forest forest) {
        return all.stream()
                .filter(said -> said.report().about().stream()
                        .anyMatch(id -> forest.peopleOf(id).equals(people)))
                .toList();
    }

    /** Whether two reports of the same people can't both be right. */
    static boolean contradict(FateReported one, FateReported other) {
        if (one.fate() == other.fate() || one.fate() == Fate.UNKNOWN || other.fate() == Fate.UNKNOWN) {
            return false;
        }
        boolean apart = isBefore(one, other) || isBefore(other, one);
        return !apart
                || (one.fate() == Fate.DEAD && isBefore(one, other))
                || (other.fate() == Fate.DEAD && isBefore(other, one));
    }

    private static boolean isBefore(FateReported one, FateReported other) {
        return last(one).isBefore(first(other));
    }

    private static LocalDate first(FateReported said) {
        Edtf date = date(said);
        return date == null ? said.known() : date.earliest().orElse(LocalDate.MIN);
    }

    // Nobody vouches for what comes after the day on which it became known.
    private static LocalDate last(FateReported said) {
        Edtf date = date(said);
        return date == null
                ? said.known()
                : date.latest().filter(day -> day.isBefore(said.known())).orElse(said.known());
    }

    private static @Nullable Edtf date(FateReported said) {
        Happened happened = said.report().happened();
        return happened == null ? null : happened.date();
    }

    private static String words(FateReported said) {
        Edtf date = date(said);
        return Phrases.constant(said.fate()) + (date == null ? "" : ", " + date.text()) + ", "
                + SourceWords.accordingTo(said.report());
    }
}
