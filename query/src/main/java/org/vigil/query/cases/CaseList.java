package org.vigil.query.cases;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.vigil.core.command.CaseJson;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.projection.QuestionRefused;
import org.vigil.query.projection.Row;
import org.vigil.query.projection.Rows;

/** Lists cases as they were at a moment, the newest opened first. */
public final class CaseList {
    /** How many cases a page has where nothing else is asked. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many cases a page has at most. */
    public static final int MAX_LIMIT = 200;

    static final Document NEWEST_FIRST = new Document(ListRow.OPENED, -1);

    private final Projections projections;
    private final ListRow row;

    public CaseList(Projections projections, CaseJson json) {
        this.projections = projections;
        this.row = new ListRow(json);
    }

    /**
     * A page of the list, personal values sealed. Pages that are asked for with one filter and moment have each case once.
     *
     * @param cursor from the page before; null for the first page
     * @param limit how many cases at most
     * @throws QuestionRefused if the cursor is none, or the limit not from 1 to {@value #MAX_LIMIT}
     */
    public CasePage page(CaseFilter filter, Moment moment, @Nullable String cursor, int limit) {
        QuestionRefused.requireLimit(limit, MAX_LIMIT);
        Deadlines deadlines = Deadlines.of(filter, moment.on());
        Document query = query(filter, moment, cursor);
        if (deadlines != null) {
            deadlines.addTo(query);
        }
        List<CaseLine> lines = new ArrayList<>();
        long last = -1;
        try (MongoCursor<Document> rows = rows(query, limit + 1)) {
            while (rows.hasNext()) {
                Document found = rows.next();
                if (found.getLong(ListRow.OPENED) == last) {
                    // While an event of it is projected, a case has two rows.
                    continue;
                }
                CaseLine line = row.line(found, moment.on());
                if (deadlines != null && !deadlines.hold(line)) {
                    continue;
                }
                if (lines.size() == limit) {
                    return new CasePage(lines, new CaseCursor(last).text());
                }
                lines.add(line);
                last = found.getLong(ListRow.OPENED);
            }
        }
        return new CasePage(lines, null);
    }

    private MongoCursor<Document> rows(Document query, int batch) {
        return projections
                .collection(CasesProjection.NAME, CasesProjection.ROWS)
                .find(query)
                .sort(NEWEST_FIRST)
                .batchSize(batch)
                .iterator();
    }

    /** What is asked of the rows; {@link Deadlines} apart. */
    static Document query(CaseFilter filter, Moment moment, @Nullable String cursor) {
        long before =
                cursor == null ? moment.prefix() : CaseCursor.parse(cursor).opened();
        // A case is not opened behind the prefix; said again, it leads to the index that has the order.
        Document query = Rows.at(moment).append(ListRow.OPENED, new Document("$lte", before - 1));
        if (filter.number() != null) {
            query.append(ListRow.NUMBERS, filter.number().claimKey());
        }
        if (filter.index() != null) {
            query.append(ListRow.INDEXES, filter.index().key());
        }
        if (moment.isCurrent() && (filter.number() != null || filter.index() != null)) {
            // As a range, so that the few documents of the number are looked at, not all open rows.
            query.append("to", new Document("$gte", Row.OPEN));
        }
        if (filter.country() != null) {
            query.append(ListRow.ANY_COUNTRY, filter.country().text());
        }
        if (filter.region() != null) {
            query.append(ListRow.REGION, filter.region().name());
        }
        if (filter.concern() != null) {
            query.append(ListRow.CONCERNS, filter.concern().name());
        }
        return query;
    }
}
