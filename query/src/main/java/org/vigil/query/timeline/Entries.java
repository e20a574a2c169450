package org.vigil.query.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Claims;
import org.vigil.core.casefile.Embargoes;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Incidents;
import org.vigil.core.casefile.Links;
import org.vigil.core.casefile.Names;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.RelationReported;
import org.vigil.core.casefile.Report;
import org.vigil.core.casefile.Reviews;
import org.vigil.core.casefile.Statement;
import org.vigil.core.casefile.Words;
import org.vigil.core.command.EventNames;
import org.vigil.core.command.Recorded;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Stage;
import org.vigil.query.timeline.Timeline.Entry;
import org.vigil.query.timeline.Timeline.Kind;

/** The entries that a case's events lead to. */
final class Entries {
    // An open start comes before every day, an open end after.
    private static final Comparator<Entry> BY_WHEN_IT_HAPPENED = Comparator.comparing(Entries::isUndated)
            .thenComparing(entry -> or(entry.earliest(), LocalDate.MIN))
            .thenComparing(entry -> or(entry.latest(), LocalDate.MAX))
            // An appeal date passes when its day begins.
            .thenComparing(entry -> entry.kind() != Kind.APPEAL_DATE_PASSED)
            .thenComparingLong(Entry::position);

    private final List<Recorded> events;
    private final LocalDate on;
    private final CaseFile file;

    Entries(List<Recorded> events, LocalDate on, CaseFile file) {
        this.events = events;
        this.on = on;
        this.file = file;
    }

    private static boolean isUndated(Entry entry) {
        return entry.earliest() == null && entry.latest() == null;
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    List<Entry> inOrder() {
        List<Entry> entries = new ArrayList<>(new AppealDates(events, on).passed());
        for (Recorded recorded : events) {
            Entry entry = entry(recorded);
            if (entry != null) {
                entries.add(entry);
            }
        }
        entries.sort(BY_WHEN_IT_HAPPENED);
        return List.copyOf(entries);
    }

    // Who is spoken of has no time; of the rest, what does not tell of something that happens is here if it is dated.
    private @Nullable Entry entry(Recorded recorded) {
        return switch (recorded.event()) {
            case CaseOpened e -> null;
            case PopulationRegistered e -> null;
            case RelationReported e -> dated(recorded, e);
            case CountReported e -> dated(recorded, e);
            case Names.Event e -> dated(recorded, e);
            case Claims.Event e -> dated(recorded, e);
            case Incidents.Event e ->
                statement(e.stage() == Stage.HAPPENED ? Kind.INCIDENT : Kind.EXPECTED, recorded, e, e.act());
            // How a report stands is told where it stands.
            case Reviews.Event e -> null;
            case Embargoes.Event e -> null;
            case Actions.Event e -> act(recorded, e, e.action());
            case Links.Event e -> act(recorded, e, null);
        };
    }

    private @Nullable Entry dated(Recorded recorded, Statement statement) {
        return statement.report().happened() == null ? null : statement(Kind.CLAIM, recorded, statement, null);
    }

    private Entry statement(Kind kind, Recorded recorded, Statement statement, @Nullable Act act) {
        Report report = statement.report();
        Happened happened = report.happened();
        return new Entry(
                kind,
                name(statement),
                happened == null ? null : happened.date().earliest().orElse(null),
                happened == null ? null : happened.date().latest().orElse(null),
                happened,
                report.hedges(),
                act,
                report.about(),
                report.id(),
                file.status(report.id()),
                null,
                report.known(),
                recorded.position(),
                Words.of(statement, file));
    }

    private Entry act(Recorded recorded, Event event, @Nullable ActionId action) {
        LocalDate known = requireNonNull(event.known());
        return new Entry(
                Kind.ACT,
                name(event),
                known,
                known,
                null,
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                action,
                known,
                recorded.position(),
                Words.of(event, file));
    }

    private static String name(Event event) {
        return EventNames.nameOf(event.getClass());
    }
}
