package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;

/** Opening a case. */
public final class Opening {

    private Opening() {}

    /**
     * Opens a case.
     *
     * @param caseId a random UUID; the way in makes one when the caller gives none
     * @param region under which it is filed
     * @param countries in which it happens; several are possible
     * @param concerns what it is about
     * @param title what staff call it
     */
    public record OpenCase(CaseId caseId, Region region, Set<CountryCode> countries, Set<Concern> concerns, Text title)
            implements org.vigil.core.casefile.Command {
        public OpenCase {
            countries = Limits.set("countries", countries);
            concerns = Limits.set("concerns", concerns);
        }
    }

    /** A case was opened; see {@link OpenCase}. */
    public record CaseOpened(
            CaseId caseId, Region region, Set<CountryCode> countries, Set<Concern> concerns, Text title)
            implements org.vigil.core.casefile.Event {
        public CaseOpened {
            countries = Limits.set("countries", countries);
            concerns = Limits.set("concerns", concerns);
        }

        @Override
        public @Nullable LocalDate known() {
            return null;
        }
    }

    static List<Event> decide(CaseFile state, OpenCase command) {
        if (state.opened() != null) {
            throw Refusal.CASE_EXISTS.of("caseId", "the case " + command.caseId() + " exists");
        }
        return List.of(new CaseOpened(
                command.caseId(), command.region(), command.countries(), command.concerns(), command.title()));
    }

    static String words(CaseOpened event) {
        return "The case was opened under " + region(event.region())
                + (event.countries().isEmpty() ? "" : ", in " + Phrases.countries(event.countries()))
                + (event.concerns().isEmpty() ? "" : ", on " + Phrases.constants(event.concerns()))
                + ".";
    }

    private static String region(Region region) {
        return switch (region) {
            case AFRICA -> "Africa";
            case AMERICAS -> "the Americas";
            case ASIA -> "Asia";
            case EUROPE_CENTRAL_ASIA -> "Europe and Central Asia";
            case MIDDLE_EAST_NORTH_AFRICA -> "the Middle East and North Africa";
        };
    }
}
