package org.vigil.query.statistics;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Incidents;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Total;
import org.vigil.core.command.EventNames;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Stage;

/**
 * What can be counted of a case, made of the case itself. People are totals already, so that nobody is counted twice however
 * the populations nest; all lists have an order of their own.
 */
record CountedCase(
        Filing filing, List<CountedAction> actions, Total people, Crossed acts, Crossed incidents, Crossed outcomes)
        implements Counted {
    private static final String REPORTED = "Reported";

    static CountedCase of(CaseFile file) {
        CaseOpened opened = requireNonNull(file.opened());
        return new CountedCase(
                new Filing(
                        opened.region(),
                        sorted(opened.countries()),
                        opened.concerns().stream().sorted().toList()),
                file.actions().values().stream().map(CountedAction::of).toList(),
                Total.of(file),
                Crossed.of(file, happened(file, CountedCase::act)),
                Crossed.of(file, happened(file, CountedCase::kind)),
                Crossed.of(file, outcomes(file)));
    }

    static List<CountryCode> sorted(Collection<CountryCode> countries) {
        return countries.stream().sorted((a, b) -> a.text().compareTo(b.text())).toList();
    }

    private static Map<String, Map<String, Set<PopulationId>>> happened(
            CaseFile file, Function<Incidents.Event, @Nullable String> kind) {
        Map<String, Map<String, Set<PopulationId>>> kinds = new TreeMap<>();
        file.counting(Incidents.Event.class).forEach(incident -> {
            String key = incident.stage() == Stage.HAPPENED ? kind.apply(incident) : null;
            if (key != null) {
                Happened happened = incident.report().happened();
                String year = happened == null ? Figure.NOT_RECORDED : year(happened.date());
                cell(kinds, key, year).addAll(incident.report().about());
            }
        });
        return kinds;
    }

    private static @Nullable String act(Incidents.Event incident) {
        Act act = incident.act();
        return act == null ? null : act.name();
    }

    /** The kind of an incident, such as DENIAL_OF_ASYLUM: the name under which it is stored, without its last word. */
    private static String kind(Incidents.Event incident) {
        String name = EventNames.nameOf(incident.getClass());
        String kind = name.endsWith(REPORTED) ? name.substring(0, name.length() - REPORTED.length()) : name;
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static Map<String, Map<String, Set<PopulationId>>> outcomes(CaseFile file) {
        Map<String, Map<String, Set<PopulationId>>> outcomes = new TreeMap<>();
        Stream<ActionClosed> closings =
                file.actions().values().stream().map(Action::closing).flatMap(Stream::ofNullable);
        closings.forEach(closing -> {
            for (Achieved achieved : closing.outcomes()) {
                cell(outcomes, achieved.outcome().name(), closing.reason().name())
                        .add(achieved.population());
            }
        });
        return outcomes;
    }

    private static Set<PopulationId> cell(
            Map<String, Map<String, Set<PopulationId>>> apart, String row, String column) {
        return apart.computeIfAbsent(row, key -> new TreeMap<>()).computeIfAbsent(column, key -> new LinkedHashSet<>());
    }

    /** The one year that a date lies in; {@link Figure#UNKNOWN} where it does not lie in one. */
    static String year(Edtf date) {
        LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
        LocalDate latest = date.latest().orElse(LocalDate.MAX);
        return earliest.getYear() == latest.getYear() ? Integer.toString(earliest.getYear()) : Figure.UNKNOWN;
    }
}
