package org.vigil.query.statistics;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Borders.ReturnReported;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Custody.DetentionReported;
import org.vigil.core.casefile.Fates;
import org.vigil.core.casefile.Incidents;
import org.vigil.core.casefile.Prevailing;
import org.vigil.core.casefile.Whereabouts.DisappearanceReported;
import org.vigil.core.command.EventNames;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Stage;
import org.vigil.query.statistics.Question.By;

/** The people of a case told apart by what is reported to have happened to them, and within it by the year in which it did. */
final class Reported {
    private static final String WORD = "Reported";

    private Reported() {}

    /** By act, in HURIDOCS' words. */
    static Crossed acts(CaseFile file) {
        return Crossed.of(file, apart(file, Incidents.Event.class, Incidents.Event::act));
    }

    /** By each thing by which it {@linkplain By#isReported is asked for}; without those of which nothing is reported. */
    static Map<By, Crossed> of(CaseFile file) {
        Map<By, Crossed> reported = new EnumMap<>(By.class);
        for (By by : By.values()) {
            Crossed crossed = by.isReported() ? of(file, by) : Crossed.NOTHING;
            if (!crossed.rows().isEmpty()) {
                reported.put(by, crossed);
            }
        }
        return reported;
    }

    private static Crossed of(CaseFile file, By by) {
        return switch (by) {
            case INCIDENT -> each(file, Incidents.Event.class, Reported::kind);
            case CATEGORY -> each(file, DetentionReported.class, DetentionReported::category);
            case RETURNED_FROM -> each(file, ReturnReported.class, ReturnReported::from);
            case RETURNED_TO -> each(file, ReturnReported.class, ReturnReported::to);
            case FATE -> prevailing(file, Fates.of(file), Incidents.Event::fate);
            case DISAPPEARANCE ->
                prevailing(
                        file,
                        Prevailing.of(
                                file,
                                DisappearanceReported.class,
                                said -> said.status() != null,
                                (part, whole) -> true),
                        DisappearanceReported::status);
            case STATUS, OUTCOME, COUNTRY, YEAR, ACT, REGION, CONCERN, REASON ->
                throw new IllegalArgumentException(by + " is not of what is reported of people");
        };
    }

    /** By everything that is reported of them, be it several things of the same people. */
    private static <E extends Incidents.Event> Crossed each(
            CaseFile file, Class<E> kind, Function<E, @Nullable Object> key) {
        Map<String, Map<String, Set<PopulationId>>> apart = apart(file, kind, key);
        return apart.isEmpty() ? Crossed.NOTHING : Crossed.of(file, apart);
    }

    private static <E extends Incidents.Event> Map<String, Map<String, Set<PopulationId>>> apart(
            CaseFile file, Class<E> kind, Function<E, @Nullable Object> key) {
        Map<String, Map<String, Set<PopulationId>>> apart = new TreeMap<>();
        file.counting(kind).forEach(incident -> {
            Object found = incident.stage() == Stage.HAPPENED ? key.apply(incident) : null;
            if (found != null) {
                Crossed.cell(apart, found.toString(), year(incident))
                        .addAll(incident.report().about());
            }
        });
        return apart;
    }

    /** By the one thing that is so of them. */
    private static <E extends Incidents.Event> Crossed prevailing(
            CaseFile file, Map<PopulationId, E> prevailing, Function<E, @Nullable Object> key) {
        Map<String, Map<String, Set<PopulationId>>> apart = new TreeMap<>();
        prevailing.forEach((people, said) -> Crossed.cell(
                        apart, requireNonNull(key.apply(said)).toString(), year(said))
                .add(people));
        return apart.isEmpty() ? Crossed.NOTHING : Crossed.oneAtATime(file, apart);
    }

    private static String year(Incidents.Event incident) {
        Happened happened = incident.report().happened();
        return happened == null ? Figure.NOT_RECORDED : CountedCase.year(happened.date());
    }

    /** The kind of an incident, such as DENIAL_OF_ASYLUM: the name under which it is stored, without its last word. */
    private static String kind(Incidents.Event incident) {
        String name = EventNames.nameOf(incident.getClass());
        String kind = name.endsWith(WORD) ? name.substring(0, name.length() - WORD.length()) : name;
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
