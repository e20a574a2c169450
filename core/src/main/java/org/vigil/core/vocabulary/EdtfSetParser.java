package org.vigil.core.vocabulary;

/** Reads a set of an EDTF text, from its opening to its closing bracket. */
final class EdtfSetParser {

    private final EdtfScanner in;
    private final EdtfDateParser dates;
    private boolean openEnd;

    EdtfSetParser(EdtfScanner in, EdtfDateParser dates) {
        this.in = in;
        this.dates = dates;
    }

    /** All members taken together. */
    EdtfDate read(String opening, String closing) {
        in.accept(opening);
        EdtfDate members = in.accept("..") ? openAtStart() : member();
        while (!openEnd && in.accept(",")) {
            members = members.and(member());
        }
        if (!in.accept(closing)) {
            throw fault();
        }
        return members;
    }

    private EdtfDate openAtStart() {
        EdtfDate last = date().requireRangeEnd();
        if (in.sees(".")) {
            throw in.fault(EdtfException.SYNTAX, "A range is open at one end only: [..2014] or [2014..].");
        }
        return last.andBefore();
    }

    private EdtfDate member() {
        EdtfDate first = date();
        if (!in.accept("..")) {
            return first;
        }
        first.requireRangeEnd();
        openEnd = in.atEnd() || in.sees(",]}");
        if (openEnd) {
            return first.andAfter();
        }
        EdtfDate last = date().requireRangeEnd();
        if (first.form() != last.form()) {
            throw in.fault(
                    EdtfException.SYNTAX,
                    last.start(),
                    "A range runs between two years, two months or two days: [2012..2014], [2014-08-01..2014-08-10].");
        }
        return first.requireNotAfter(last).through(last);
    }

    private EdtfDate date() {
        if (in.atEnd() || in.sees("[]{},")) {
            throw in.fault(
                    EdtfException.SYNTAX,
                    "Here a date is missing. A set is written [2012,2014-07] or [2014-08-01..2014-08-10], without"
                            + " sets inside.");
        }
        if (in.sees(".")) {
            throw in.fault(EdtfException.SYNTAX, "Only the first member of a set is open at its start: [..2012,2014].");
        }
        return dates.read().requireMember();
    }

    private EdtfException fault() {
        if (in.atEnd()) {
            return in.fault(EdtfException.SYNTAX, "The set is not closed. Write [2012,2014] or {2012,2014}.");
        }
        return in.sees(",")
                ? in.fault(EdtfException.SYNTAX, "Only the last member of a set is open at its end: [2012,2014..].")
                : in.unexpected();
    }
}
