package org.vigil.query.cases;

import org.bson.Document;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Rows;

/** What the list asks of the rows. */
final class ListQueries {
    static final Document NEWEST_FIRST = new Document(ListRow.OPENED, -1);

    private ListQueries() {}

    /**
     * The query, {@link Deadlines} apart.
     *
     * @param before only cases that were opened before this position
     */
    static Document of(CaseFilter filter, Moment moment, long before) {
        // A case is not opened behind the prefix; said again, it spares the index the cases that came later.
        Document opened = new Document("$lte", Math.min(before, moment.prefix()) - 1);
        return asked(filter, Rows.at(moment).append(ListRow.OPENED, opened));
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
