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

    /** This date, if it is one that may stand in a set. */
    EdtfDate requireMember() {
        return switch (form) {
            case YEAR, MONTH, DAY, UNSPECIFIED -> this;
            case SEASON, LONG_YEAR, DATE_TIME ->
                throw new EdtfException(
                        EdtfException.UNSUPPORTED,
                        start,
                        "In an interval or set stand years, months and days, not " + form.words
                                + ". Write 2014-06/2014-08 or [2014-07-15,2014-07-17].");
        };
    }

    /** This date, if it is one that may stand at an end of an interval or range. */
    EdtfDate requireRangeEnd() {
        if (requireMember().form == Form.UNSPECIFIED) {
            throw new EdtfException(
                    EdtfException.UNSUPPORTED,
                    start,
                    "X at the end of an interval or range is EDTF level 2, which is not supported. Write the month or"
                            + " year without it: 2014-07/2014-08-02.");
        }
        return this;
    }

    /** This date, if the other does not lie wholly before it. */
    EdtfDate requireNotAfter(EdtfDate other) {
        if (other.days.isBefore(days)) {
            throw new EdtfException(
                    EdtfException.REVERSED,
                    other.start,
                    "This ends before it starts. Write the earlier date first: 2014-07-15/2014-07-17.");
        }
        return this;
    }

    private EdtfDate withDays(DaySpan span) {
        return new EdtfDate(start, form, span, approximate, uncertain);
    }

    private EdtfDate flaggedAs(EdtfDate other) {
        return new EdtfDate(start, form, days, approximate || other.approximate, uncertain || other.uncertain);
    }
}
