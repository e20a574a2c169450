package org.vigil.query.history;

import com.mongodb.client.MongoCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Event;
import org.vigil.core.command.CaseJson;
import org.vigil.core.log.EventCodec;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.projection.QuestionRefused;

/**
 * Answers a case's audit trail, page by page. What an event changed is told by the events that the moment selects: asked
 * by an earlier day, nothing shows that became known later.
 *
 * <p>Each page folds the case from its start, as what an event changed follows from those before it. A page so costs as
 * many events as there are up to its end, and the whole trail of <i>n</i> events in pages of <i>k</i> costs about
 * <i>n²/2k</i>: 3,000 for 1,000 in pages of 200. Told in words and compared are the events on the page alone.
 */
public final class HistoryReader {
    /** The most entries on a page. */
    public static final int LARGEST_PAGE = 200;

    private static final int BATCH = 200;

    private final Projections projections;
    private final StoredEntry stored;
    private final CaseDiff diff;
    private final BiFunction<Event, CaseFile, String> words;

    /**
     * @param codec that of {@link HistoryProjection}
     * @param words tells an event in words, given the case right after it
     */
    public HistoryReader(
            Projections projections, EventCodec codec, CaseJson json, BiFunction<Event, CaseFile, String> words) {
        this.projections = projections;
        this.stored = new StoredEntry(codec);
        this.diff = new CaseDiff(json);
        this.words = words;
    }

    /**
     * A page of a case's audit trail at a moment, personal values sealed; empty if there was no such case.
     *
     * @param after position behind which the page begins; -1 for the first page
     * @param limit how many entries at most
     * @throws QuestionRefused if the limit is not from 1 to {@value #LARGEST_PAGE}
     */
    public Optional<HistoryPage> page(CaseId id, Moment moment, long after, int limit) {
        QuestionRefused.requireLimit(limit, LARGEST_PAGE);
        if (!moment.audience().seesEmbargoed()) {
            throw new IllegalArgumentException("a trail leaves nothing out: it is for those who may see all of a case");
        }
        CaseFile state = CaseFile.NONE;
        List<HistoryEntry> entries = new ArrayList<>();
        try (MongoCursor<Document> found = entries(id, moment)) {
            while (found.hasNext()) {
                Document document = found.next();
                Event event = stored.event(document);
                if (isKnown(event.known(), moment)) {
                    if (entries.size() == limit) {
                        return Optional.of(
                                new HistoryPage(entries, entries.getLast().position()));
                    }
                    CaseFile before = state;
                    state = CaseFile.apply(state, event);
                    if (stored.position(document) > after) {
                        entries.add(
                                stored.entry(document, event, words.apply(event, state), diff.between(before, state)));
                    }
                }
            }
        }
        return state.opened() == null ? Optional.empty() : Optional.of(new HistoryPage(entries, null));
    }

    private static boolean isKnown(@Nullable LocalDate known, Moment moment) {
        return known == null || !known.isAfter(moment.on());
    }

    private MongoCursor<Document> entries(CaseId id, Moment moment) {
        Document filter = new Document(StoredEntry.CASE, id.toString());
        if (!moment.isCurrent()) {
            filter.append(StoredEntry.POSITION, new Document("$lte", moment.prefix() - 1));
        }
        return projections
                .collection(HistoryProjection.NAME, HistoryProjection.ENTRIES)
                .find(filter)
                .sort(new Document(StoredEntry.POSITION, 1))
                .batchSize(BATCH)
                .iterator();
    }
}
