package org.vigil.query.projection;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import org.bson.Document;

/** Writes of bitemporal rows: a row is inserted once, and closed or taken back once; nothing else of it ever changes. */
public final class Rows {
    /** {@code knownFrom} of a row that holds from the start; it sorts before every day. */
    public static final String START = "0000-01-01";

    /** {@code knownTo} of a row without an end; it sorts behind every day. */
    public static final String OPEN_DAY = "9999-12-31";

    // Below every prefix, so that no moment selects it.
    private static final long NEVER = -1;

    private Rows() {}

    /**
     * Inserts a row if it isn't there. Beside the value's fields it has {@code case}, {@code from}, {@code to},
     * {@code knownFrom} and {@code knownTo}. A field whose value is an empty list may not be there afterwards.
     */
    public static Write open(String view, Row<Document> row) {
        return open(view, row.id(), row);
    }

    /** Inserts a row under an id of its own if it isn't there, open or closed as it is. */
    static Write open(String view, String id, Row<Document> row) {
        Document fields = new Document(row.value())
                .append("case", row.subject())
                .append("from", row.from())
                .append("to", row.to())
                .append("knownFrom", day(row.knownFrom()))
                .append("knownTo", day(row.knownTo()));
        return new Write(
                view,
                id,
                row.from(),
                new UpdateOneModel<>(
                        new Document("_id", id),
                        new Document("$setOnInsert", fields),
                        new UpdateOptions().upsert(true)));
    }

    /** Closes a row that is still open; one that is closed stays as it is. */
    public static Write close(String view, String id, long to) {
        return new Write(
                view,
                id,
                to,
                new UpdateOneModel<>(
                        new Document("_id", id).append("to", Row.OPEN), new Document("$set", new Document("to", to))));
    }

    /** Takes a row back: it holds at no moment any more, and nothing opens or closes it again. */
    static Write takeBack(String view, String id, long position) {
        return new Write(
                view,
                id,
                position,
                new UpdateOneModel<>(new Document("_id", id), new Document("$set", new Document("to", NEVER))));
    }

    /**
     * Keys of the index by which rows are read in an order, whatever the moment: what {@link #at} asks is told from it, so
     * that of the many rows of a case only the one that holds is read. It has {@code to} descending: a row that is closed
     * meanwhile is then met once more rather than missed.
     *
     * @param field of the order; a case has one value of it
     * @param direction 1 for ascending, -1 for descending
     */
    public static Document index(String field, int direction) {
        return new Document(field, direction)
                .append("to", -1)
                .append("from", -1)
                .append("knownTo", -1)
                .append("knownFrom", -1);
    }

    /** Selects the rows that hold at a moment. They are read by an {@link #index}, in its order. */
    public static Document at(Moment moment) {
        return new Document("to", new Document("$gte", moment.prefix()))
                .append("from", new Document("$lte", moment.prefix() - 1))
                .append("knownFrom", new Document("$lte", day(moment.on())))
                .append("knownTo", new Document("$gte", day(moment.on().plusDays(1))));
    }

    /** A known day as rows hold it: text that sorts as the days do. */
    public static String day(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return START;
        }
        return day.equals(LocalDate.MAX) ? OPEN_DAY : day.toString();
    }

    /** The known day that {@link #day} wrote. */
    public static LocalDate day(String day) {
        return switch (day) {
            case START -> LocalDate.MIN;
            case OPEN_DAY -> LocalDate.MAX;
            default -> LocalDate.parse(day);
        };
    }
}
