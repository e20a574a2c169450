package org.vigil.query.statistics;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.query.statistics.Question.By;

/**
 * What can be counted of a case, made of the case itself. People are totals already, so that nobody is counted twice however
 * the populations nest; all lists have an order of their own.
 *
 * @param reported without those under which nobody is
 */
record CountedCase(
        Filing filing,
        List<CountedAction> actions,
        Total people,
        Crossed acts,
        Map<By, Crossed> reported,
        Crossed outcomes)
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
                Reported.acts(file),
                Reported.of(file),
                Crossed.of(file, outcomes(file)));
    }

    @Override
    public Crossed reported(By by) {
        return reported.getOrDefault(by, Crossed.nobody(people));
    }

    static List<CountryCode> sorted(Collection<CountryCode> countries) {
        return countries.stream().sorted((a, b) -> a.text().compareTo(b.text())).toList();
    }

    private static Map<String, Map<String, Set<PopulationId>>> outcomes(CaseFile file) {
        Map<String, Map<String, Set<PopulationId>>> outcomes = new TreeMap<>();
        Stream<ActionClosed> closings =
                file.actions().values().stream().map(Action::closing).flatMap(Stream::ofNullable);
        closings.forEach(closing -> {
            for (Achieved achieved : closing.outcomes()) {
                Crossed.cell(
                                outcomes,
                                achieved.outcome().name(),
                                closing.reason().name())
                        .add(achieved.population());
            }
        });
        return outcomes;
    }

    /** The one year that a date lies in; {@link Figure#UNKNOWN} where it does not lie in one. */
    static String year(Edtf date) {
        LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
        LocalDate latest = date.latest().orElse(LocalDate.MAX);
        return earliest.getYear() == latest.getYear() ? Integer.toString(earliest.getYear()) : Figure.UNKNOWN;
    }
}
