package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PopulationId;

/** What is known of where people are. */
public final class Fates {

    private Fates() {}

    /** What is said of a population itself, by the report that {@linkplain Prevailing prevails}. */
    public static Optional<Incidents.Event> of(CaseFile state, PopulationId population) {
        return told(state)
                .filter(said -> said.report().about().contains(population))
                .reduce((before, after) -> Prevailing.rather(state, before, after));
    }

    /**
     * What is held of all of whom anything is said. A part goes along with what is said of its whole later, unless the whole's
     * fate is not known; the dead stay dead.
     *
     * @return by population; of those that are said to be the same people by the one registered first alone
     */
    public static Map<PopulationId, Incidents.Event> of(CaseFile state) {
        return Prevailing.of(
                state,
                Incidents.Event.class,
                said -> said.fate() != null,
                (part, whole) -> whole.fate() != Fate.UNKNOWN && part.fate() != Fate.DEAD);
    }

    private static Stream<Incidents.Event> told(CaseFile state) {
        return state.counting(Incidents.Event.class).filter(said -> said.fate() != null);
    }

    /** Warnings on people of whom it is said that they fare in two ways at once, or that the dead do anything later. */
    static List<Finding> disagreements(CaseFile state, Forest forest) {
        List<Incidents.Event> all = told(state).toList();
        Set<Finding> findings = new LinkedHashSet<>();
        for (PopulationId people : all.isEmpty() ? List.<PopulationId>of() : forest.peoples()) {
            List<Incidents.Event> said = of(all, people, forest);
            List<Incidents.Event> contradicted = said.stream()
                    .filter(one -> said.stream()
                            .anyMatch(other -> Prevailing.isAdopted(state, one) == Prevailing.isAdopted(state, other)
                                    && contradict(one, other)))
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

    private static List<Incidents.Event> of(List<Incidents.Event> all, PopulationId people, Forest forest) {
        return all.stream()
                .filter(said -> said.report().about().stream()
                        .anyMatch(id -> forest.peopleOf(id).equals(people)))
                .toList();
    }

    /** Whether two reports of the same people can't both be right. */
    static boolean contradict(Incidents.Event one, Incidents.Event other) {
        if (one.fate() == other.fate() || one.fate() == Fate.UNKNOWN || other.fate() == Fate.UNKNOWN) {
            return false;
        }
        boolean apart = isBefore(one, other) || isBefore(other, one);
        return !apart
                || (one.fate() == Fate.DEAD && isBefore(one, other))
                || (other.fate() == Fate.DEAD && isBefore(other, one));
    }

    private static boolean isBefore(Incidents.Event one, Incidents.Event other) {
        return last(one).isBefore(first(other));
    }

    private static LocalDate first(Incidents.Event said) {
        Edtf date = date(said);
        return date == null ? said.known() : date.earliest().orElse(LocalDate.MIN);
    }

    // Nobody vouches for what comes after the day on which it became known.
    private static LocalDate last(Incidents.Event said) {
        Edtf date = date(said);
        return date == null
                ? said.known()
                : date.latest().filter(day -> day.isBefore(said.known())).orElse(said.known());
    }

    private static @Nullable Edtf date(Incidents.Event said) {
        Happened happened = said.report().happened();
        return happened == null ? null : happened.date();
    }

    private static String words(Incidents.Event said) {
        Edtf date = date(said);
        return Phrases.constant(requireNonNull(said.fate())) + (date == null ? "" : ", " + date.text()) + ", "
                + SourceWords.accordingTo(said.report());
    }
}
