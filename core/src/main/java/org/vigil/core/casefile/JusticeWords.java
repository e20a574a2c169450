package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Justice.Appellant;
import org.vigil.core.casefile.Justice.Penalty;
import org.vigil.core.vocabulary.Offence;
import org.vigil.core.vocabulary.Term;

/** Parts of sentences on proceedings. */
final class JusticeWords {

    private JusticeWords() {}

    /** {@code under section 66(d) of a named law and another offence (described)}. */
    static String under(List<Offence> offences) {
        return " under "
                + Phrases.and(offences.stream().map(JusticeWords::offence).toList());
    }

    private static String offence(Offence offence) {
        String law = offence.law() == null ? "" : "a named law";
        String cited =
                offence.section() == null ? law : "section " + offence.section() + (law.isEmpty() ? "" : " of " + law);
        return (cited.isEmpty() ? "a law that is not named" : cited)
                + (offence.description() == null ? "" : " (described in a note)");
    }

    static String penalty(Penalty penalty) {
        return switch (penalty) {
            case PRISON -> "prison";
            case LIFE_IN_PRISON -> "life in prison";
            case DEATH -> "death";
            case FINE -> "a fine";
            case CORPORAL -> "corporal punishment";
            case OTHER -> "another penalty";
        };
    }

    /** {@code 1 year and 6 months}. */
    static String term(Term term) {
        List<String> parts = new ArrayList<>();
        add(parts, term.years(), "year");
        add(parts, term.months(), "month");
        add(parts, term.days(), "day");
        return parts.isEmpty() ? "no length" : Phrases.and(parts);
    }

    private static void add(List<String> parts, @Nullable Integer many, String unit) {
        if (many != null) {
            parts.add(many + " " + unit + (many == 1 ? "" : "s"));
        }
    }

    static String by(Appellant appellant) {
        return switch (appellant) {
            case DEFENCE -> " by the defence";
            case PROSECUTION -> " by the prosecution";
            case OTHER -> " by others";
            case NOT_SAID -> " (by whom is not said)";
        };
    }
}
