package org.vigil.query.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.vigil.core.casefile.Event;
import org.vigil.core.command.Recorded;

/**
 * Writes one bitemporal row a case: what a list or a figure says of it, over the positions and the days known for which
 * it says so. See {@link Row} for which rows a {@link Moment} selects, and {@link Rows#at} for how they are asked for.
 *
 * <p>What an event changes follows from the case's stream alone, never from what is stored: projected twice, late, or
 * into a new version, an event writes the same. A batch folds a stream once, however many of its events it has; and what
 * was folded last is remembered behind the batch, since the next event of a case often comes soon.
 */
public final class CaseRows {
    /** Of how many cases the fold is remembered. */
    static final int REMEMBERED = 256;

    private final String view;
    private final CaseReplay replay;
    private final Function<CaseState, Optional<Document>> says;
    private final Map<Next, Fold> remembered = Collections.synchronizedMap(new Remembered());

    /**
     * @param view logical name of the collection that the rows are in
     * @param says what a row says of a case; asked only of cases that exist. The documents are compared by
     *     {@code equals}, so lists in them need an order that depends on the case alone
     */
    public CaseRows(String view, CaseReplay replay, Function<CaseState, Optional<Document>> says) {
        this.view = view;
        this.replay = replay;
        this.says = says;
    }

    /**
     * What one event leads to.
     *
     * @param writes rows that it closes and opens
     * @param state the case after it, of all that is known
     * @param lastKnown the last day on which anything of that became known; {@link LocalDate#MIN} if nothing has a day
     */
    public record Step(List<Write> writes, CaseState state, LocalDate lastKnown) {}

    /** Projects an event of a case: one whose payload is an {@link org.vigil.core.casefile.Event}. */
    public Step step(Change change, Batch batch) {
        String key = "case rows " + view + " " + change.stream();
        Fold kept = batch.get(Fold.class, key, () -> before(change));
        Fold before = kept.next == change.sequence() ? kept : before(change);
        Fold after = before.after(change.stream(), recorded(change), this::said);
        batch.put(key, after);
        remembered.remove(new Next(change.stream(), change.sequence()));
        remembered.put(new Next(change.stream(), after.next), after);
        List<Write> writes = new ArrayList<>();
        after.last.closes().forEach(row -> writes.add(Rows.close(view, row.id(), row.to())));
        after.last.opens().forEach(row -> writes.add(Rows.open(view, row)));
        return new Step(
                writes,
                after.states.on(LocalDate.MAX).state,
                after.states.segments().lastKey());
    }

    private static Recorded recorded(Change change) {
        return new Recorded(change.position(), change.sequence(), change.at(), change.id(), (Event) change.payload());
    }

    /** What was said of a case: the row's value is made once for each state, as most events change few days. */
    private record Said(CaseState state, Optional<Document> value) {}

    private Said said(CaseState state) {
        return new Said(state, state.exists() ? says.apply(state) : Optional.empty());
    }

    private Fold before(Change change) {
        Fold known = remembered.get(new Next(change.stream(), change.sequence()));
        if (known != null) {
            return known;
        }
        Fold fold = Fold.NOTHING;
        for (Recorded recorded : replay.before(change.stream(), change.sequence())) {
            fold = fold.after(change.stream(), recorded, this::said);
        }
        return fold;
    }

    /** The event that a fold ends before: versions that are at different events of one case don't disturb each other. */
    private record Next(String stream, long sequence) {}

    private static final class Remembered extends LinkedHashMap<Next, Fold> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Next, Fold> eldest) {
            return size() > REMEMBERED;
        }
    }

    /**
     * A case's rows after some of its events.
     *
     * @param next sequence of the event that follows
     * @param last what the last event did to the rows
     */
    private record Fold(long next, Bitemporal<Said> states, RowDiff<Document> last) {
        static final Fold NOTHING = new Fold(
                0,
                Bitemporal.of(new Said(CaseState.NONE, Optional.empty())),
                new RowDiff<>(List.of(), List.of(), List.of()));

        Fold after(String stream, Recorded recorded, Function<CaseState, Said> said) {
            Bitemporal<Said> after =
                    states.apply(recorded.event().known(), before -> said.apply(before.state.after(recorded)));
            return new Fold(
                    recorded.sequence() + 1,
                    after,
                    RowDiff.between(stream, last.open(), after.map(Said::value), recorded.position()));
        }
    }
}
