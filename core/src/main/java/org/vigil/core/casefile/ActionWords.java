package org.vigil.core.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.vocabulary.CountryCode;

/** Longer sentences on urgent actions. */
final class ActionWords {

    private ActionWords() {}

    static String issued(ActionIssued event) {
        return event.number().text() + " (" + event.index().text() + ") was issued on " + event.known()
                + addressed(event.countries(), event.targets(), event.copyTo())
                + ", with appeals asked for before " + event.appealDate() + ".";
    }

    /** To whom appeals go, as a part put in that begins with a comma, if anybody is named. */
    static String addressed(Set<CountryCode> countries, List<Target> targets, List<Copy> copyTo) {
        return (countries.isEmpty() ? "" : ", to the authorities of " + Phrases.countries(countries))
                + targets(targets)
                + copies(copyTo);
    }

    static String copies(List<Copy> copyTo) {
        if (copyTo.isEmpty()) {
            return "";
        }
        List<CountryCode> countries = copyTo.stream()
                .map(Copy::country)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ", with copies to " + (copyTo.size() == 1 ? "one other" : copyTo.size() + " others")
                + (countries.isEmpty() ? "" : ", of " + Phrases.countries(countries));
    }

    private static String targets(List<Target> targets) {
        if (targets.isEmpty()) {
            return "";
        }
        return ", to " + targets.size() + (targets.size() == 1 ? " official of " : " officials of ")
                + Phrases.countries(
                        targets.stream().map(Target::country).distinct().toList());
    }

    /** What follows the action's name. */
    static String closed(ActionClosed event, People people) {
        return " was closed on " + event.known()
                + why(event.reason(), event.campaignContinues(), event.outcomes(), people) + ".";
    }

    static String why(Reason reason, boolean campaignContinues, List<Achieved> outcomes, People people) {
        return ", " + reason(reason)
                + (campaignContinues ? ", while the campaign goes on; " : "; ")
                + Phrases.sideBySide(outcomes.stream()
                        .map(achieved -> outcome(achieved, people))
                        .toList());
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case GOOD_NEWS -> "with good news";
            case NO_FURTHER_ACTION_FOR_NOW -> "as no further action is asked for now";
            case NO_LONGER_USEFUL -> "as it is no longer useful";
            case AT_THE_FAMILY_S_WISH -> "as the family wishes";
            case OTHER -> "for another reason";
        };
    }

    private static String outcome(Achieved achieved, People people) {
        return "for " + people.within(achieved.population()) + " "
                + switch (achieved.outcome()) {
                    case IMPROVED -> "things improved";
                    case WORSENED -> "things worsened";
                    case MIXED -> "the outcome is mixed";
                    case UNKNOWN -> "the outcome is unknown";
                    case NO_CHANGE -> "nothing changed";
                };
    }
}
