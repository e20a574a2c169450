package org.vigil.query.cases;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bson.Document;
import org.vigil.core.casefile.Action.Standing;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.command.CaseJson;
import org.vigil.query.cases.CaseLine.ActionLine;
import org.vigil.query.cases.Due.DueAction;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.projection.QuestionRefused;
import org.vigil.query.projection.ReadAhead;
import org.vigil.query.projection.Reflected;
import org.vigil.query.projection.Rows;

/** Answers what is due on a day, at any moment, from the rows of the list of cases. */
public final class DueActions {
    /** How many days ahead it looks where nothing else is asked. */
    public static final int DEFAULT_DAYS = 7;

    /** How many days ahead it looks at most. */
    public static final int MOST_DAYS = 366;

    /** How many actions of a group are shown; the others are counted. */
    public static final int MOST_SHOWN = 200;

    private static final Document ASKED =
            new Document(ListRow.CASE, 1).append(ListRow.TITLE, 1).append(ListRow.ACTIONS, 1);

    private static final Comparator<Found> EARLIEST_FIRST = Comparator.comparing(Found::appealDate)
            .thenComparing(found -> found.row().getString(ListRow.CASE))
            .thenComparing(found -> found.action().id().toString());

    private final Projections projections;
    private final ListRow row;

    public DueActions(Projections projections, CaseJson json) {
        this.projections = projections;
        this.row = new ListRow(json);
    }

    /**
     * What is due, personal values sealed.
     *
     * @param moment whose day it is asked for
     * @param within how many days ahead to look
     * @throws QuestionRefused if that is not from 0 to {@value #MOST_DAYS}
     */
    public Due find(Moment moment, int within) {
        if (within < 0 || within > MOST_DAYS) {
            throw new QuestionRefused("within-invalid", "within", "Ask for 0 to " + MOST_DAYS + " days.");
        }
        Reflected reflected = projections.reflected(CasesProjection.NAME, CaseRows.view(moment), moment);
        LocalDate on = moment.on();
        Gathered expiring = new Gathered(action -> action.status() == Status.ISSUED
                && !requireNonNull(action.appealDate()).isAfter(on.plusDays(within)));
        Gathered expired = new Gathered(action -> action.status() == Status.EXPIRED);
        Gathered closings = new Gathered(action -> action.closingRequested() != null);
        gather(reflected, on, List.of(expiring, expired, closings));
        return new Due(
                reflected.position(),
                on,
                within,
                expiring.group(row, on),
                expired.group(row, on),
                closings.group(row, on));
    }

    // Only of an action that is open can a closing be asked for, and each of these has an appeal date.
    private static void gather(Reflected reflected, LocalDate on, List<Gathered> groups) {
        // A row that is closed meanwhile may be met twice, and says the same each time.
        Set<String> met = new HashSet<>();
        Document query =
                Rows.at(reflected.moment()).append(ListRow.until(Standing.OPEN), new Document("$gte", Rows.START));
        // No order is needed, but by it the rows are read from their index.
        try (ReadAhead rows =
                new ReadAhead(reflected.rows().find(query).projection(ASKED).sort(ListQueries.NEWEST_FIRST))) {
            while (rows.hasNext()) {
                Document row = rows.next();
                if (met.add(row.getString(ListRow.CASE))) {
                    List<ActionLine> actions = ListRow.actions(row, on);
                    groups.forEach(group -> group.add(row, actions));
                }
            }
        }
    }

    private record Found(ActionLine action, Document row) {
        LocalDate appealDate() {
            return requireNonNull(action.appealDate());
        }

        DueAction due(ListRow list, LocalDate on) {
            return new DueAction(
                    ListRow.id(row),
                    list.title(row),
                    action.id(),
                    action.number(),
                    appealDate(),
                    ChronoUnit.DAYS.between(on, appealDate()),
                    action.closingRequested());
        }
    }

    /** The actions of a group, of which the earliest are kept. */
    private static final class Gathered {
        private final Predicate<ActionLine> wanted;
        private final TreeSet<Found> first = new TreeSet<>(EARLIEST_FIRST);
        private long total;

        Gathered(Predicate<ActionLine> wanted) {
            this.wanted = wanted;
        }

        void add(Document row, List<ActionLine> actions) {
            for (ActionLine action : actions) {
                if (wanted.test(action)) {
                    total++;
                    first.add(new Found(action, row));
                    if (first.size() > MOST_SHOWN) {
                        first.removeLast();
                    }
                }
            }
        }

        Due.Group group(ListRow list, LocalDate on) {
            return new Due.Group(
                    total, first.stream().map(found -> found.due(list, on)).toList());
        }
    }
}
