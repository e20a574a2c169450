package org.vigil.core.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import org.vigil.core.vocabulary.EdtfDate.Form;

/** Reads one date of an EDTF text, up to and with its qualifier, and stops at whatever comes behind it. */
final class EdtfDateParser {

    private static final String DIGITS = "0123456789";
    private static final String QUALIFIERS = "?~%";

    private final EdtfScanner in;
    private final EdtfTimeParser times;

    EdtfDateParser(EdtfScanner in) {
        this.in = in;
        this.times = new EdtfTimeParser(in);
    }

    EdtfDate read() {
        int start = in.position();
        if (in.accept("Y")) {
            return qualified(start, Form.LONG_YEAR, EdtfLongYear.read(in));
        }
        boolean negative = in.accept("-");
        String year = year(negative);
        if (year.endsWith("X")) {
            if (in.sees("-")) {
                throw tooUnspecified();
            }
            return qualified(start, Form.UNSPECIFIED, yearSpan(negative, year));
        }
        if (!in.accept("-")) {
            return qualified(start, Form.YEAR, yearSpan(negative, year));
        }
        return withMonth(start, negative ? -Integer.parseInt(year) : Integer.parseInt(year));
    }

    private EdtfDate withMonth(int start, int year) {
        int at = in.position();
        String month = component("month", "2014-07");
        if (month.equals("XX")) {
            if (in.accept("-") && !in.accept("XX")) {
                throw tooUnspecified();
            }
            return qualified(start, Form.UNSPECIFIED, DaySpan.ofYears(year, year));
        }
        int number = Integer.parseInt(month);
        if (number >= 21 && number <= 24) {
            return qualified(start, Form.SEASON, season(year, number));
        }
        if (number >= 25 && number <= 41) {
            throw in.fault(
                    EdtfException.UNSUPPORTED,
                    at,
                    "Groupings 25 to 41 (seasons by hemisphere, quarters, halves) are EDTF level 2, which is not"
                            + " supported. Write months: 2014-04/2014-06.");
        }
        if (number < 1 || number > 12) {
            throw in.fault(
                    EdtfException.IMPOSSIBLE,
                    at,
                    "There is no month " + month
                            + ". Months are 01 to 12, and 21 to 24 the seasons: 2014-07, 2014-21.");
        }
        YearMonth yearMonth = YearMonth.of(year, number);
        DaySpan wholeMonth = new DaySpan(yearMonth.atDay(1), yearMonth.atEndOfMonth());
        return in.accept("-") ? withDay(start, yearMonth, wholeMonth) : qualified(start, Form.MONTH, wholeMonth);
    }

    private EdtfDate withDay(int start, YearMonth month, DaySpan wholeMonth) {
        int at = in.position();
        String day = component("day", "2014-07-15");
        if (day.equals("XX")) {
            return qualified(start, Form.UNSPECIFIED, wholeMonth);
        }
        int number = Integer.parseInt(day);
        if (!month.isValidDay(number)) {
            throw in.fault(
                    EdtfException.IMPOSSIBLE,
                    at,
                    "There is no day " + day + " in this month, whose days are 01 to " + month.lengthOfMonth() + ".");
        }
        DaySpan wholeDay = DaySpan.ofDay(month.atDay(number));
        if (in.accept("T")) {
            times.readTimeAndZone();
            return new EdtfDate(start, Form.DATE_TIME, wholeDay, false, false);
        }
        return qualified(start, Form.DAY, wholeDay);
    }

    /** Four digits, of which the last one or two may be X. */
    private String year(boolean negative) {
        int at = in.position();
        requireNoQualifier();
        String year = in.takeAll(DIGITS + "X");
        if (year.length() != 4) {
            throw in.fault(
                    EdtfException.SYNTAX,
                    at,
                    "Here a year is expected, and a year has four digits: 2014, 0987, 201X, 2014-07-15. Years beyond"
                            + " 9999 are written with Y: Y17000.");
        }
        if (!year.matches("[0-9]{2}([0-9]{2}|[0-9]X|XX)")) {
            throw tooUnspecified(at);
        }
        if (negative && year.equals("0000")) {
            throw in.fault(EdtfException.IMPOSSIBLE, at, "There is no year -0000. Write 0000, or -0001.");
        }
        return year;
    }

    private static DaySpan yearSpan(boolean negative, String year) {
        int low = Integer.parseInt(year.replace('X', '0'));
        int high = Integer.parseInt(year.replace('X', '9'));
        return negative ? DaySpan.ofYears(-high, -low) : DaySpan.ofYears(low, high);
    }

    /** Neither the hemisphere nor the calendar is said, and winter crosses the year's end; see {@link Edtf}. */
    private static DaySpan season(int year, int season) {
        return season == 21 || season == 23
                ? new DaySpan(LocalDate.of(year, 3, 1), LocalDate.of(year, 12, 31))
                : new DaySpan(LocalDate.of(year - 1, 12, 1), LocalDate.of(year + 1, 3, 31));
    }

    private String component(String name, String example) {
        int at = in.position();
        requireNoQualifier();
        String run = in.takeAll(DIGITS + "X");
        if (run.length() != 2) {
            throw in.fault(
                    EdtfException.SYNTAX,
                    at,
                    "Here a " + name + " is expected, and it has two digits: " + example + ".");
        }
        if (run.contains("X") && !run.equals("XX")) {
            throw tooUnspecified(at);
        }
        return run;
    }

    private EdtfDate qualified(int start, Form form, DaySpan days) {
        if (!in.sees(QUALIFIERS)) {
            if (in.sees("T")) {
                throw in.fault(EdtfException.SYNTAX, "A time stands behind a whole day: 2014-07-15T09:30:00Z.");
            }
            return new EdtfDate(start, form, days, false, false);
        }
        char qualifier = in.take();
        if (in.sees(QUALIFIERS)) {
            throw in.fault(EdtfException.SYNTAX, "A date has one qualifier. Uncertain and approximate is %: 2014-07%.");
        }
        if (in.sees("-")) {
            throw partlyQualified();
        }
        return new EdtfDate(start, form, days, qualifier != '?', qualifier != '~');
    }

    private void requireNoQualifier() {
        if (in.sees(QUALIFIERS)) {
            throw partlyQualified();
        }
    }

    private EdtfException partlyQualified() {
        return in.fault(
                EdtfException.UNSUPPORTED,
                "A qualifier on a part of a date is EDTF level 2, which is not supported. Write ?, ~ or % at the end,"
                        + " for the whole date: 2014-07-15~.");
    }

    private EdtfException tooUnspecified() {
        return tooUnspecified(in.position());
    }

    private EdtfException tooUnspecified(int at) {
        return in.fault(
                EdtfException.UNSUPPORTED,
                at,
                "X in this place is EDTF level 2, which is not supported. Write 201X, 20XX, 2014-XX, 2014-07-XX or"
                        + " 2014-XX-XX.");
    }
}
