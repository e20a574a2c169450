package org.vigil.query.cases;

import java.util.List;
import org.bson.Document;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Rows;

/** What the list asks of the rows, one query after the other. */
final class ListQueries {
    static final Document NEWEST_FIRST = new Document(ListRow.OPENED, -1);

    private ListQueries() {}

    /**
     * The queries, {@link Deadlines} apart. The list as it is now is read from the index
     * that leads to the open rows in their order, and then come those few that were closed by what is not reflected yet.
     * Whatever else is asked is one query.
     *
     * @param latest whether the moment is the last that is reflected
     * @param before only cases that were opened before this position
     */
    static List<Document> of(CaseFilter filter, Moment moment, boolean latest, long before) {
        // A case is not opened behind the prefix; said again, it leads to the index that has the order.
        Document opened = new Document("$lte", Math.min(before, moment.prefix()) - 1);
        if (!latest || filter.number() != null || filter.index() != null) {
            return List.of(asked(filter, Rows.at(moment).append(ListRow.OPENED, opened)));
        }
        return List.of(
                asked(filter, Rows.stillOpen(moment).append(ListRow.OPENED, opened)),
                asked(filter, Rows.closedSince(moment)));
    }

    private static Document asked(CaseFilter filter, Document query) {
        if (filter.number() != null) {
            query.append(ListRow.NUMBERS, filter.number().claimKey());
        }
        if (filter.index() != null) {
            query.append(ListRow.INDEXES, filter.index().key());
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
        if (filter.closedBy() != null) {
            query.append(ListRow.CLOSED_BY, filter.closedBy().name());
        }
        return query;
    }
}
