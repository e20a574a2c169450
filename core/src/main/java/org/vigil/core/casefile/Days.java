package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Source;

/**
 * Refuses days that are certain to be wrong: those of which a report tells as past while they are still to come, and those
 * of centuries of which no case tells. So every day that is kept has a year of four digits, and sorts as its text does.
 */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private Days() {}

    static void refuseOutOfRange(LocalDate day, String field) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Refusal.DAY_OUT_OF_RANGE.of(field, day + " is not from " + FIRST + " to " + LAST);
        }
    }

    /** Refuses a date whose first or last day is out of range; an end that is open or unknown has none. */
    static void refuseOutOfRange(Edtf date, String field) {
        date.earliest().ifPresent(day -> refuseOutOfRange(day, field));
        date.latest().ifPresent(day -> refuseOutOfRange(day, field));
    }

    static void refuseUnpublished(Source source, LocalDate today) {
        if (source.published() == null) {
            return;
        }
        refuseOutOfRange(source.published(), "report/source/published");
        if (earliest(source.published()).isAfter(today)) {
            throw Refusal.PUBLISHED_IN_FUTURE.of(
                    "report/source/published",
                    "it can't have been published before " + earliest(source.published()) + ", which is still to come");
        }
    }

    static void refuseFuture(Edtf date, LocalDate known, LocalDate today) {
        for (Edtf told : told(date)) {
            if (earliest(told).isAfter(today)) {
                throw Refusal.HAPPENED_IN_FUTURE.of(
                        "report/happened/date",
                        "it can't all have happened before " + earliest(told) + ", which is still to come");
            }
        }
        if (earliest(date).isAfter(known)) {
            throw Refusal.KNOWN_BEFORE_HAPPENED.of(
                    "report/known", "it can't have been known on " + known + ", before it can have happened");
        }
    }

    private static LocalDate earliest(Edtf date) {
        return date.earliest().orElse(LocalDate.MIN);
    }

    /** The dates on each of which something happened: both ends of what lasted, and all members of {@code {..}}. */
    private static List<Edtf> told(Edtf date) {
        String text = date.text();
        String[] dates = switch (date.kind()) {
            case INTERVAL -> text.split("/", -1);
            case ALL_OF -> text.substring(1, text.length() - 1).split(",|\\.\\.", -1);
            case DATE, DATE_TIME, SEASON, ONE_OF -> new String[] {text};
        };
        return Arrays.stream(dates)
                .filter(part -> !part.isEmpty() && !part.equals(".."))
                .map(Edtf::parse)
                .toList();
    }
}
