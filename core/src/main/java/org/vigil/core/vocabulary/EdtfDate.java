package org.vigil.core.vocabulary;

/**
 * One date inside an EDTF text, or several taken together.
 *
 * @param start index of its first char
 * @param form how it is written
 * @param days the days that it can mean
 * @param approximate whether it carries {@code ~} or {@code %}
 * @param uncertain whether it carries {@code ?} or {@code %}
 */
record EdtfDate(int start, Form form, DaySpan days, boolean approximate, boolean uncertain) {

    enum Form {
        YEAR("a year"),
        MONTH("a month"),
        DAY("a day"),
        UNSPECIFIED("a date with X"),
        SEASON("a season"),
        LONG_YEAR("a year with Y"),
        DATE_TIME("a date with a time");

        final String words;

        Form(String words) {
            this.words = words;
        }
    }

    /** The days up to this date's last. */
    EdtfDate andBefore() {
        return withDays(new DaySpan(null, days.to()));
    }

    /** The days from this date's first on. */
    EdtfDate andAfter() {
        return withDays(new DaySpan(days.from(), null));
    }

    /** The days from this date's first to the other's last. */
    EdtfDate through(EdtfDate other) {
        return withDays(new DaySpan(days.from(), other.days.to())).flaggedAs(other);
    }

    /** The days of both, and those between them. */
    EdtfDate and(EdtfDate other) {
        return withDays(days.union(other.days)).flaggedAs(other);
    }

    private EdtfDate withDays(DaySpan span) {
        return new EdtfDate(start, form, span, approximate, uncertain);
    }

    private EdtfDate flaggedAs(EdtfDate other) {
        return new EdtfDate(start, form, days, approximate || other.approximate, uncertain || other.uncertain);
    }
}
