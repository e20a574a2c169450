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
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Embargoes;
import org.vigil.core.casefile.Event;
import org.vigil.core.command.Recorded;
import org.vigil.query.projection.Projection.View;

/**
 * Writes one bitemporal row a case: what a list or a figure says of it, over the positions and the days known for which
 * it says so. See {@link Row} for which rows a {@link Moment} selects, and {@link Rows#at} for how they are asked for.
 *
 * <p>The rows are there twice: in {@value #ROWS} of everything, and in {@value #PUBLISHED} of what those may see to whom
 * facts under embargo are not shown; which of the two is read follows from the moment, in {@link #view}. When an embargo is
 * placed or lifted, the case's published rows are all taken back, those of earlier positions too, and written anew.
 *
 * <p>What an event changes follows from the case's stream alone, never from what is stored: projected twice, late, or
 * into a new version, an event writes the same. A batch folds a stream once, however many of its events it has; and what
 * was folded last is remembered behind the batch, since the next event of a case often comes soon.
 */
public final class CaseRows {
    /** Of how many cases the fold is remembered. */
    static final int REMEMBERED = 256;

    /** Logical name of the collection whose rows rest on everything. */
    public static final String ROWS = "rows";

    private static final String PUBLISHED = "published";

    private final CaseReplay replay;
    private final Function<CaseState, Optional<Document>> says;
    private final Map<Next, Fold> remembered = Collections.synchronizedMap(new Remembered());

    /**
     * @param says what a row says of a case; asked only of cases that exist. The documents are compared by
     *     {@code equals}, so lists in them need an order that depends on the case alone
     */
    public CaseRows(CaseReplay replay, Function<CaseState, Optional<Document>> says) {
        this.replay = replay;
        this.says = says;
    }

    /** The collections that the rows are in. */
    public static List<View> views(List<Document> indexes) {
        return List.of(new View(ROWS, indexes), new View(PUBLISHED, indexes));
    }

    /** The collection that a question about a moment is answered from. */
    public static String view(Moment moment) {
        return moment.audience().seesEmbargoed() ? ROWS : PUBLISHED;
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
        String key = "case rows " + change.stream();
        Fold kept = batch.get(Fold.class, key, () -> before(change));
        Fold before = kept.next == change.sequence() ? kept : before(change);
        Fold after = after(before, change.stream(), recorded(change), null);
        batch.put(key, after);
        remembered.remove(new Next(change.stream(), change.sequence()));
        remembered.put(new Next(change.stream(), after.next), after);
        List<Write> writes = new ArrayList<>();
        after.last.closes().forEach(row -> writes.add(Rows.close(ROWS, row.id(), row.to())));
        after.last.opens().forEach(row -> writes.add(Rows.open(ROWS, row)));
        if (after.published == null) {
            after.last.closes().forEach(row -> writes.add(Rows.close(PUBLISHED, row.id(), row.to())));
            after.last.opens().forEach(row -> writes.add(Rows.open(PUBLISHED, row)));
        } else {
            writes.addAll(after.published.writes(PUBLISHED));
        }
        return new Step(writes, after.all(), after.states.segments().lastKey());
    }

    private static Recorded recorded(Change change) {
        return new Recorded(change.position(), change.sequence(), change.at(), change.id(), (Event) change.payload());
    }

    /** What was said of a case: the row's value is made once for each state, as most events change few days. */
    record Said(CaseState state, Optional<Document> value) {
        static final Said NOTHING = new Said(CaseState.NONE, Optional.empty());
    }

    private Said said(CaseState state) {
        return new Said(state, state.exists() ? says.apply(state) : Optional.empty());
    }

    private Fold before(Change change) {
        Fold known = remembered.get(new Next(change.stream(), change.sequence()));
        if (known != null) {
            return known;
        }
        List<Recorded> events = replay.before(change.stream(), change.sequence());
        Fold fold = Fold.NOTHING;
        for (int i = 0; i < events.size(); i++) {
            fold = after(fold, change.stream(), events.get(i), events.subList(0, i));
        }
        return fold;
    }

    /** @param earlier the events of the case before this one; read again where they are needed, when they are not given */
    private Fold after(Fold before, String stream, Recorded recorded, @Nullable List<Recorded> earlier) {
        Bitemporal<Said> states = before.states.apply(
                recorded.event().known(), said -> said(said.state().after(recorded)));
        PublishedRows published = before.published;
        if (recorded.event() instanceof Embargoes.Event) {
            List<Recorded> events =
                    new ArrayList<>(earlier == null ? replay.before(stream, recorded.sequence()) : earlier);
            events.add(recorded);
            published = PublishedRows.anew(stream, events, published, this::said);
        } else if (published != null) {
            CaseFile all = states.on(LocalDate.MAX).state().file();
            published = published.after(stream, recorded, all, this::said);
        }
        return new Fold(
                recorded.sequence() + 1,
                states,
                RowDiff.between(stream, before.last.open(), states.map(Said::value), recorded.position()),
                published);
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
     * @param published the published rows, where they are others: absent until an embargo was placed
     */
    private record Fold(
            long next,
            Bitemporal<Said> states,
            RowDiff<Document> last,
            @Nullable PublishedRows published) {
        static final Fold NOTHING =
                new Fold(0, Bitemporal.of(Said.NOTHING), new RowDiff<>(List.of(), List.of(), List.of()), null);

        CaseState all() {
            return states.on(LocalDate.MAX).state();
        }
    }
}
