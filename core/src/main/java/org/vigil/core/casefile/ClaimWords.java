package org.vigil.core.casefile;

import java.util.List;
import java.util.Set;
import org.vigil.core.casefile.Claims.ContextRecorded;
import org.vigil.core.casefile.Claims.HedgedMagnitude;
import org.vigil.core.casefile.Claims.Holder;
import org.vigil.core.casefile.Claims.Instrument;
import org.vigil.core.casefile.Claims.ObligationCited;
import org.vigil.core.casefile.Claims.PositionRecorded;
import org.vigil.core.casefile.Claims.RiskAssessed;
import org.vigil.core.casefile.Claims.Rule;
import org.vigil.core.vocabulary.Hedge;

/** Sentences on what is said beside what happened. */
final class ClaimWords {

    private ClaimWords() {}

    static String risk(RiskAssessed event, Telling telling) {
        String risk = "at risk"
                + (event.harms().isEmpty() ? "" : " of " + Phrases.constants(event.harms()))
                + (event.in() == null ? "" : " in " + event.in().displayName());
        return switch (event.of()) {
            case THESE_PEOPLE -> telling.is(risk);
            case CLASS_OF_PEOPLE ->
                Telling.of(event.report(), "a class of people" + example(event, telling))
                        .is(risk);
        };
    }

    private static String example(RiskAssessed event, Telling telling) {
        return event.report().about().isEmpty()
                ? ""
                : ", such as " + telling.who().aside();
    }

    static String position(PositionRecorded event, Telling telling) {
        return telling.is((event.standing() == null
                        ? "regarded in a way told in a note"
                        : "regarded as " + Phrases.constant(event.standing()))
                + " by "
                + Phrases.and(event.holders().stream().map(ClaimWords::holder).toList()));
    }

    static String obligation(ObligationCited event, Telling telling) {
        String binding = event.binds().isEmpty() ? "" : ", binding on " + Phrases.countries(event.binds());
        return Telling.of(event.report(), instrument(event.instrument()) + " (" + rule(event.rule()) + binding + ")")
                .is("cited"
                        + (event.report().about().isEmpty()
                                ? ""
                                : " for " + telling.who().words())
                        + (event.breach() == null
                                ? " without alleging a breach"
                                : " alleging a breach by " + event.breach().by().displayName()
                                        + hedges(event.breach().hedges())));
    }

    static String context(ContextRecorded event) {
        List<String> figures =
                event.eachYear().stream().map(ClaimWords::magnitude).toList();
        String theme = "for the theme of " + Phrases.constant(event.theme()) + ", ";
        People.Subject setting = figures.isEmpty()
                ? new People.Subject(theme + "a setting", false)
                : new People.Subject(theme + String.join(", ", figures) + " each year", true);
        return new Telling(setting, event.report()).is("told of, and counted for no case");
    }

    private static String magnitude(HedgedMagnitude magnitude) {
        return Hedging.of(magnitude.hedges(), Phrases.constant(magnitude.magnitude()));
    }

    private static String hedges(Set<Hedge> hedges) {
        return hedges.isEmpty() ? "" : " (" + Phrases.constants(hedges) + ")";
    }

    private static String holder(Holder holder) {
        String kind = switch (holder.kind()) {
            case ORGANISATION -> "the organisation that keeps this file";
            case STATE -> "the state";
            case INTERGOVERNMENTAL -> "an intergovernmental body";
            case OTHER -> "another holder";
        };
        return kind
                + (holder.country() == null ? "" : " of " + holder.country().displayName())
                + (holder.name() == null ? "" : " (named)");
    }

    private static String rule(Rule rule) {
        return switch (rule) {
            case PRINCIPLE_OF_INTERNATIONAL_LAW -> "a principle of international law";
            case TREATY -> "a treaty";
            case DOMESTIC_RULE -> "a domestic rule";
        };
    }

    private static String instrument(Instrument instrument) {
        return switch (instrument) {
            case NON_REFOULEMENT -> "the ban on returning people into danger";
            case REFUGEE_CONVENTION -> "the Refugee Convention";
            case CONVENTION_AGAINST_TORTURE -> "the Convention against Torture";
            case ICCPR -> "the International Covenant on Civil and Political Rights";
            case EXIT_PERMISSION -> "the rule that leaving the country needs permission";
            case OTHER -> "another rule";
        };
    }
}
