package org.vigil.query.cases;

import com.mongodb.client.MongoCursor;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.vigil.core.command.CaseJson;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.projection.QuestionRefused;
import org.vigil.query.projection.Reflected;
import org.vigil.query.projection.Row;

/** Lists cases as they were at a moment, the newest opened first. */
public final class CaseList {
    /** How many cases a page has where nothing else is asked. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many cases a page has at most. */
    public static final int MAX_LIMIT = 200;

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
        long before = cursor == null ? Row.OPEN : CaseCursor.parse(cursor).opened();
        Reflected reflected = projections.reflected(CasesProjection.NAME, CaseRows.view(moment), moment);
        Deadlines deadlines = Deadlines.of(filter, moment.on());
        NavigableMap<Long, CaseLine> lines = new TreeMap<>(Comparator.reverseOrder());
        Document query = ListQueries.of(filter, reflected.moment(), before);
        if (deadlines != null) {
            deadlines.addTo(query);
        }
        try (MongoCursor<Document> rows = rows(reflected, query, limit + 1)) {
            while (lines.size() <= limit && rows.hasNext()) {
                Document found = rows.next();
                CaseLine line = row.line(found, moment.on());
                if (deadlines == null || deadlines.hold(line)) {
                    // A case whose row is closed meanwhile is met twice, and says the same each time.
                    lines.put(found.getLong(ListRow.OPENED), line);
                }
            }
        }
        List<CaseLine> page = lines.values().stream().limit(limit).toList();
        String next = lines.size() > limit ? new CaseCursor(opened(lines, limit)).text() : null;
        return new CasePage(reflected.position(), page, next);
    }

    private static MongoCursor<Document> rows(Reflected reflected, Document query, int batch) {
        return reflected
                .rows()
                .find(query)
                .sort(ListQueries.NEWEST_FIRST)
                .batchSize(batch)
                .iterator();
    }

    private static long opened(NavigableMap<Long, CaseLine> lines, int number) {
        return lines.keySet().stream().skip(number - 1L).findFirst().orElseThrow();
    }
}
