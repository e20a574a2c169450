package org.vigil.core.vocabulary;

import java.time.ZoneOffset;

/** Reads the time and zone behind the T of an EDTF text. They are checked, not kept: what counts is the local day. */
final class EdtfTimeParser {

    private static final String DIGITS = "0123456789";
    private static final String FORMS =
            " Right forms are 2014-07-15T09:30:00, 2014-07-15T09:30:00Z and" + " 2014-07-15T09:30:00+08:00.";

    private final EdtfScanner in;

    EdtfTimeParser(EdtfScanner in) {
        this.in = in;
    }

    void readTimeAndZone() {
        twoDigits("hours", 23);
        colon();
        twoDigits("minutes", 59);
        colon();
        twoDigits("seconds", 59);
        if (!in.accept("Z") && in.sees("+-")) {
            zone();
        }
        if (in.sees("?~%")) {
            throw in.fault(
                    EdtfException.SYNTAX, "A date with a time has no qualifier. Write it behind a day: 2014-07-15~.");
        }
        if (in.sees(".,")) {
            throw in.fault(EdtfException.SYNTAX, "Seconds have no fractions in EDTF." + FORMS);
        }
    }

    private void zone() {
        int at = in.position();
        boolean west = in.take() == '-';
        int hours = twoDigits("hours", 23);
        int minutes = in.accept(":") ? twoDigits("minutes", 59) : 0;
        int seconds = (hours * 60 + minutes) * 60;
        if (seconds > ZoneOffset.MAX.getTotalSeconds() || (west && seconds == 0)) {
            throw in.fault(
                    EdtfException.IMPOSSIBLE,
                    at,
                    "There is no such zone. Zones lie between -18:00 and +18:00, and zero is written Z or +00:00."
                            + FORMS);
        }
    }

    private int twoDigits(String unit, int most) {
        int at = in.position();
        String digits = in.takeAll(DIGITS);
        if (digits.length() != 2) {
            throw in.fault(EdtfException.SYNTAX, at, "Here " + unit + " are expected, in two digits." + FORMS);
        }
        int value = Integer.parseInt(digits);
        if (value > most) {
            throw in.fault(
                    EdtfException.IMPOSSIBLE,
                    at,
                    "There are no " + digits + " " + unit + " on the clock; the most is " + most + "." + FORMS);
        }
        return value;
    }

    private void colon() {
        if (!in.accept(":")) {
            throw in.fault(EdtfException.SYNTAX, "A time has hours, minutes and seconds, with colons." + FORMS);
        }
    }
}
