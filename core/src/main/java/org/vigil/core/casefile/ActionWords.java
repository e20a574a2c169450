package org.vigil.core.casefile;

import java.util.List;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.Target;

/** Longer sentences on urgent actions. */
final class ActionWords {

    private ActionWords() {}

    static String issued(ActionIssued event) {
        return event.number().text() + " (" + event.index().text() + ") was issued on " + event.known()
                + (event.countries().isEmpty() ? "" : ", to the authorities of " + Phrases.countries(event.countries()))
                + targets(event.targets()) + ", with appeals asked for before " + event.appealDate() + ".";
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
        return " was closed on " + event.known() + ", " + reason(event.reason())
                + (event.campaignContinues() ? ", while the campaign goes on; " : "; ")
                + Phrases.sideBySide(event.outcomes().stream()
                        .map(achieved -> outcome(achieved, people))
                        .toList())
                + ".";
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
