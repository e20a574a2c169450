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
import java.util.stream.Stream;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Incidents;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Stage;

/**
 * What can be counted of a case, made of the case itself. People are totals already, so that nobody is counted twice however
 * the populations nest; all lists have an order of their own.
 */
record CountedCase(Filing filing, List<CountedAction> actions, Total people, Crossed acts, Crossed outcomes)
        implements Counted {

    static CountedCase of(CaseFile file) {
        CaseOpened opened = requireNonNull(file.opened());
        return new CountedCase(
                new Filing(
                        opened.region(),
                        sorted(opened.countries()),
                        opened.concerns().stream().sorted().toList()),
                file.actions().values().stream().map(CountedAction::of).toList(),
                Total.of(file),
                Crossed.of(file, acts(file)),
                Crossed.of(file, outcomes(file)));
    }

    static List<CountryCode> sorted(Collection<CountryCode> countries) {
        return countries.stream().sorted((a, b) -> a.text().compareTo(b.text())).toList();
    }

    private static Map<Act, Map<String, Set<PopulationId>>> acts(CaseFile file) {
        Map<Act, Map<String, Set<PopulationId>>> acts = new EnumMap<>(Act.class);
        file.counting(Incidents.Event.class).forEach(incident -> {
            Act act = incident.stage() == Stage.HAPPENED ? incident.act() : null;
            if (act != null) {
                Happened happened = incident.report().happened();
                String year = happened == null ? Figure.NOT_RECORDED : year(happened.date());
                cell(acts, act, year).addAll(incident.report().about());
            }
        });
        return acts;
    }

    private static Map<Outcome, Map<String, Set<PopulationId>>> outcomes(CaseFile file) {
        Map<Outcome, Map<String, Set<PopulationId>>> outcomes = new EnumMap<>(Outcome.class);
        Stream<ActionClosed> closings =
                file.actions().values().stream().map(Action::closing).flatMap(Stream::ofNullable);
        closings.forEach(closing -> {
            for (Achieved achieved : closing.outcomes()) {
                cell(outcomes, achieved.outcome(), closing.reason().name()).add(achieved.population());
            }
        });
        return outcomes;
    }

    private static <K> Set<PopulationId> cell(Map<K, Map<String, Set<PopulationId>>> apart, K row, String column) {
        return apart.computeIfAbsent(row, key -> new TreeMap<>()).computeIfAbsent(column, key -> new LinkedHashSet<>());
    }

    /** The one year that a date lies in; {@link Figure#UNKNOWN} where it does not lie in one. */
    static String year(Edtf date) {
        LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
        LocalDate latest = date.latest().orElse(LocalDate.MAX);
        return earliest.getYear() == latest.getYear() ? Integer.toString(earliest.getYear()) : Figure.UNKNOWN;
    }
}
