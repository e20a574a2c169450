package org.vigil.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Published;
import org.vigil.core.command.Recorded;
import org.vigil.query.projection.CaseRows.Said;

/**
 * The published rows of a case in which an embargo was placed. Each time one is placed or lifted they begin anew, from the
 * case's first event on: a generation, named by the position of that event, whose rows have ids of their own.
 *
 * @param generation position of the last event by which an embargo was placed or lifted
 * @param seen how many of the case's events may be seen
 * @param states the case as it may be seen
 * @param last what the last event did to the rows
 * @param begun rows of a generation that this event has begun, open and closed; none after the events that follow
 * @param takenBack ids of the rows of the generation before it, likewise
 */
record PublishedRows(
        long generation,
        long seen,
        Bitemporal<Said> states,
        RowDiff<Document> last,
        List<Row<Document>> begun,
        List<String> takenBack) {

    private static final RowDiff<Document> NO_ROWS = new RowDiff<>(List.of(), List.of(), List.of());

    private static PublishedRows nothing(long generation) {
        return new PublishedRows(generation, 0, Bitemporal.of(Said.NOTHING), NO_ROWS, List.of(), List.of());
    }

    /**
     * Begins a generation.
     *
     * @param events all events of the case, the last one that by which an embargo is placed or lifted
     * @param before the generation before it; null if that is the first, whose rows are those of everything
     */
    static PublishedRows anew(
            String stream, List<Recorded> events, @Nullable PublishedRows before, Function<CaseState, Said> said) {
        Recorded placed = events.getLast();
        List<Recorded> earlier = events.subList(0, events.size() - 1);
        List<String> old = new ArrayList<>();
        for (Row<Document> row : fold(stream, earlier, -1, said).begun) {
            old.add(before == null ? row.id() : id(row, before.generation));
        }
        PublishedRows now = fold(stream, events, placed.position(), said);
        return new PublishedRows(now.generation, now.seen, now.states, now.last, now.begun, List.copyOf(old));
    }

    private static PublishedRows fold(
            String stream, List<Recorded> events, long generation, Function<CaseState, Said> said) {
        Published published = Published.of(file(events));
        PublishedRows rows = nothing(generation);
        List<Row<Document>> all = new ArrayList<>();
        for (Recorded recorded : events) {
            rows = rows.after(stream, recorded, published, said);
            all.addAll(rows.last.closes());
        }
        all.addAll(rows.last.open());
        return new PublishedRows(generation, rows.seen, rows.states, rows.last, List.copyOf(all), List.of());
    }

    private static CaseFile file(List<Recorded> events) {
        CaseFile file = CaseFile.NONE;
        for (Recorded recorded : events) {
            file = CaseFile.apply(file, recorded.event());
        }
        return file;
    }

    /**
     * After an event by which no embargo is placed or lifted: what it hides at most is itself.
     *
     * @param all the case after it, with everything that is recorded
     */
    PublishedRows after(String stream, Recorded recorded, CaseFile all, Function<CaseState, Said> said) {
        return after(stream, recorded, Published.of(all), said);
    }

    private PublishedRows after(String stream, Recorded recorded, Published published, Function<CaseState, Said> said) {
        Optional<Event> event = published.seen(recorded.event());
        if (event.isEmpty()) {
            RowDiff<Document> none = new RowDiff<>(List.of(), List.of(), last.open());
            return new PublishedRows(generation, seen, states, none, List.of(), List.of());
        }
        Recorded numbered = new Recorded(recorded.position(), seen, recorded.at(), recorded.id(), event.get());
        Bitemporal<Said> after = states.apply(
                event.get().known(), before -> said.apply(before.state().after(numbered)));
        return new PublishedRows(
                generation,
                seen + 1,
                after,
                RowDiff.between(stream, last.open(), after.map(Said::value), recorded.position()),
                List.of(),
                List.of());
    }

    /** What the last event leads to. The rows of a generation are there before those of the one before it are not. */
    List<Write> writes(String view) {
        List<Write> writes = new ArrayList<>();
        if (begun.isEmpty()) {
            last.closes().forEach(row -> writes.add(Rows.close(view, id(row, generation), row.to())));
            last.opens().forEach(row -> writes.add(Rows.open(view, id(row, generation), row)));
        }
        begun.forEach(row -> writes.add(Rows.open(view, id(row, generation), row)));
        takenBack.forEach(id -> writes.add(Rows.takeBack(view, id, generation)));
        return writes;
    }

    private static String id(Row<Document> row, long generation) {
        return row.id() + "/" + generation;
    }
}
