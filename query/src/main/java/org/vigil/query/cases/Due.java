package org.vigil.query.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/**
 * What is due on a day: what a caseworker looks at first in the morning.
 *
 * @param position position of the log's last event that it reflects, -1 for none; asked again as of it, it is the same
 * @param on the day
 * @param within how many days ahead it looks
 * @param expiring open actions whose appeal date is still to come, and not further ahead than that
 * @param expired open actions whose appeal date has come: nobody has decided yet whether to extend or to close them
 * @param closings actions whose closing is asked for, and waits for another person
 */
public record Due(long position, LocalDate on, int within, Group expiring, Group expired, Group closings) {

    /**
     * Actions that something is to be done about.
     *
     * @param total how many there are
     * @param actions the first {@value DueActions#MOST_SHOWN} of them, the earliest appeal date first
     */
    public record Group(long total, List<DueAction> actions) {}

    /**
     * An action that something is to be done about.
     *
     * @param title what staff call the case
     * @param days from the day asked about until the appeal date; 0 on that date, and less when it has passed
     * @param closingRequested day on which its closing was asked for, while that waits for another person
     */
    public record DueAction(
            CaseId caseId,
            Text title,
            ActionId action,
            @Nullable UaNumber number,
            LocalDate appealDate,
            long days,
            @Nullable LocalDate closingRequested) {}
}
