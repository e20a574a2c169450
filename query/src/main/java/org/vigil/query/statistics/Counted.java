package org.vigil.query.statistics;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Action.Standing;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Incidents;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Stage;

/**
 * What can be counted of a case. People are totals already, so that nobody is counted twice however the populations nest;
 * all lists have an order of their own.
 *
 * @param people all people of the case
 * @param acts what is reported to have happened, and to how many
 * @param befell to how many anything of that is reported to have happened, year by year
 * @param besideActs people to whom nothing of that is reported to have happened
 * @param outcomes what actions achieved, and for how many
 * @param besideOutcomes people for whom no outcome is recorded, which is not the outcome UNKNOWN
 */
record Counted(
        Region region,
        List<CountryCode> countries,
        List<Concern> concerns,
        List<CountedAction> actions,
        Total people,
        List<CountedAct> acts,
        List<ActYear> befell,
        Total besideActs,
        List<CountedOutcome> outcomes,
        Total besideOutcomes) {

    /**
     * An action.
     *
     * @param year in which it was issued; absent of drafts
     * @param appealDate absent of drafts that have none
     * @param outcomes that its closing lists
     */
    record CountedAction(
            ActionId id,
            @Nullable Integer year,
            Standing standing,
            @Nullable LocalDate appealDate,
            List<CountryCode> countries,
            List<Outcome> outcomes) {

        Status statusOn(LocalDate day) {
            return Status.on(standing, appealDate, day);
        }
    }

    /** An act, how many it befell, and of these how many in each year. */
    record CountedAct(Act act, Total people, List<ActYear> years) {}

    /**
     * The reports of an act that tell of one year.
     *
     * @param year the year; {@link Figure#UNKNOWN} where the date does not lie in one year, {@link Figure#NOT_RECORDED}
     *     where there is none
     */
    record ActYear(String year, Total people) {}

    /** An outcome, and how many had it. */
    record CountedOutcome(Outcome outcome, Total people) {}

    static Counted of(CaseFile file) {
        CaseOpened opened = requireNonNull(file.opened());
        Map<Act, Map<String, Set<PopulationId>>> acts = acts(file);
        Map<Outcome, Set<PopulationId>> outcomes = outcomes(file);
        return new Counted(
                opened.region(),
                sorted(opened.countries()),
                opened.concerns().stream().sorted().toList(),
                file.actions().values().stream().map(Counted::action).toList(),
                Total.of(file),
                acts.entrySet().stream()
                        .map(entry -> act(file, entry.getKey(), entry.getValue()))
                        .toList(),
                years(file, together(acts.values())),
                Total.besides(
                        file,
                        acts.values().stream()
                                .flatMap(years -> all(years.values()).stream())
                                .toList()),
                outcomes.entrySet().stream()
                        .map(entry -> new CountedOutcome(entry.getKey(), Total.of(file, entry.getValue())))
                        .toList(),
                Total.besides(file, all(outcomes.values())));
    }

    private static List<CountryCode> sorted(Collection<CountryCode> countries) {
        return countries.stream().sorted((a, b) -> a.text().compareTo(b.text())).toList();
    }

    private static CountedAction action(Action action) {
        ActionClosed closing = action.closing();
        return new CountedAction(
                action.id(),
                action.issued() == null ? null : action.issued().getYear(),
                action.standing(),
                action.appealDate(),
                sorted(action.countries()),
                closing == null
                        ? List.of()
                        : closing.outcomes().stream()
                                .map(Achieved::outcome)
                                .distinct()
                                .sorted()
                                .toList());
    }

    private static CountedAct act(CaseFile file, Act act, Map<String, Set<PopulationId>> years) {
        return new CountedAct(act, Total.of(file, all(years.values())), years(file, years));
    }

    private static List<ActYear> years(CaseFile file, Map<String, Set<PopulationId>> years) {
        return years.entrySet().stream()
                .map(entry -> new ActYear(entry.getKey(), Total.of(file, entry.getValue())))
                .toList();
    }

    private static Map<String, Set<PopulationId>> together(Collection<Map<String, Set<PopulationId>>> acts) {
        Map<String, Set<PopulationId>> years = new TreeMap<>();
        acts.forEach(act -> act.forEach((year, whom) ->
                years.computeIfAbsent(year, key -> new LinkedHashSet<>()).addAll(whom)));
        return years;
    }

    private static Map<Act, Map<String, Set<PopulationId>>> acts(CaseFile file) {
        Map<Act, Map<String, Set<PopulationId>>> acts = new EnumMap<>(Act.class);
        file.counting(Incidents.Event.class).forEach(incident -> {
            Act act = incident.stage() == Stage.HAPPENED ? incident.act() : null;
            if (act != null) {
                acts.computeIfAbsent(act, key -> new TreeMap<>())
                        .computeIfAbsent(year(incident.report().happened()), key -> new LinkedHashSet<>())
                        .addAll(incident.report().about());
            }
        });
        return acts;
    }

    private static String year(@Nullable Happened happened) {
        if (happened == null) {
            return Figure.NOT_RECORDED;
        }
        LocalDate earliest = happened.date().earliest().orElse(LocalDate.MIN);
        LocalDate latest = happened.date().latest().orElse(LocalDate.MAX);
        return earliest.getYear() == latest.getYear() ? Integer.toString(earliest.getYear()) : Figure.UNKNOWN;
    }

    private static Map<Outcome, Set<PopulationId>> outcomes(CaseFile file) {
        Map<Outcome, Set<PopulationId>> outcomes = new EnumMap<>(Outcome.class);
        for (Action action : file.actions().values()) {
            if (action.closing() != null) {
                for (Achieved achieved : action.closing().outcomes()) {
                    outcomes.computeIfAbsent(achieved.outcome(), key -> new LinkedHashSet<>())
                            .add(achieved.population());
                }
            }
        }
        return outcomes;
    }

    private static Set<PopulationId> all(Collection<Set<PopulationId>> sets) {
        Set<PopulationId> all = new LinkedHashSet<>();
        sets.forEach(all::addAll);
        return all;
    }
}
