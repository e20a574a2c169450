package org.vigil.core.vocabulary;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;

/** Reads the year behind the Y of an EDTF text, which may lie beyond what {@link LocalDate} can hold. */
final class EdtfLongYear {

    private static final BigInteger LAST_YEAR = BigInteger.valueOf(Year.MAX_VALUE);

    private EdtfLongYear() {}

    static DaySpan read(EdtfScanner in) {
        int at = in.position();
        boolean negative = in.accept("-");
        String digits = in.takeAll("0123456789");
        if (in.sees("ES")) {
            throw in.unexpected();
        }
        if (digits.length() < 5 || digits.startsWith("0")) {
            throw in.fault(
                    EdtfException.SYNTAX,
                    at,
                    "Y stands before years of five digits or more, without zeros in front: Y17000, Y-17000. Write"
                            + " others without it: 2014, -0044.");
        }
        BigInteger year = new BigInteger(digits);
        if (year.compareTo(LAST_YEAR) > 0) {
            return negative ? new DaySpan(null, LocalDate.MIN) : new DaySpan(LocalDate.MAX, null);
        }
        int value = negative ? -year.intValueExact() : year.intValueExact();
        return DaySpan.ofYears(value, value);
    }
}
