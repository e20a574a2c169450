package org.vigil.query.cases;

import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Standing;
import org.vigil.core.casefile.Action.Status;
import org.vigil.query.cases.CaseLine.ActionLine;
import org.vigil.query.projection.Rows;

/**
 * What a filter asks of one action of a case: what acts have made of it, and between which days its appeal date lies, from
 * which its status on a day follows.
 */
record Deadlines(
        Standing standing,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Null if nothing is asked. */
    static @Nullable Deadlines of(CaseFilter filter, LocalDate on) {
        Status status = filter.status();
        LocalDate from = filter.deadlineFrom();
        LocalDate to = filter.deadlineTo();
        if (status == null) {
            return from == null && to == null ? null : new Deadlines(Standing.OPEN, from, to);
        }
        return switch (status) {
            case DRAFT -> new Deadlines(Standing.DRAFT, from, to);
            case ISSUED -> new Deadlines(Standing.OPEN, later(from, on.plusDays(1)), to);
            case EXPIRED -> new Deadlines(Standing.OPEN, from, earlier(to, on));
            case CLOSED -> new Deadlines(Standing.CLOSED, from, to);
            case SUPERSEDED -> new Deadlines(Standing.SUPERSEDED, from, to);
        };
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }

    /**
     * Leads to all rows that hold, and to some that don't: of several appeal dates one may keep one bound, and another the
     * other. {@code $elemMatch} would ask for one that keeps both, but FerretDB answers it as if it were not there.
     */
    void addTo(Document query) {
        Document range = new Document("$gte", from == null ? Rows.START : ListRow.sortable(from));
        if (to != null) {
            range.append("$lte", ListRow.sortable(to));
        }
        query.append(ListRow.until(standing), range);
    }

    /** Whether an action of the case keeps all of it. */
    boolean hold(CaseLine line) {
        return line.actions().stream().anyMatch(this::hold);
    }

    private boolean hold(ActionLine action) {
        return action.standing() == standing && isIn(action.appealDate());
    }

    // A draft without an appeal date keeps no bound.
    private boolean isIn(@Nullable LocalDate appealDate) {
        return (from == null || (appealDate != null && !appealDate.isBefore(from)))
                && (to == null || (appealDate != null && !appealDate.isAfter(to)));
    }
}
