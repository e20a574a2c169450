package org.vigil.core.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Stage;

/**
 * What is said to have befallen people, and what is expected to: what all kinds of it share. Who, when, where, by whom,
 * according to whom and how sure is in the {@link Report}. A kind is a pair of records side by side in its topic's file: the
 * command knows what can't be right about it, the event knows its act and its words.
 */
public final class Incidents {

    private Incidents() {}

    /** Commands that report an incident. */
    public sealed interface Command extends Statement.Command
            permits Custody.Command, Justice.Command, Whereabouts.Command, Borders.Command, Harms.Command {

        /** How far it has come; what has not happened may lie ahead. */
        default Stage stage() {
            return Stage.HAPPENED;
        }

        /**
         * What comes of it.
         *
         * @param report its report, which was accepted
         * @throws CommandRefused when what this kind adds to the report is certain to be wrong
         */
        Event reported(Report report);
    }

    /** Incidents that were reported. */
    public sealed interface Event extends Statement
            permits Custody.Event, Justice.Event, Whereabouts.Event, Borders.Event, Harms.Event {

        /** The act, in HURIDOCS' words; absent where those have none for it, or none that we know of. */
        default @Nullable Act act() {
            return null;
        }

        /** How far it has come. What has not happened has befallen nobody, and is counted for nobody. */
        default Stage stage() {
            return Stage.HAPPENED;
        }

        /** Where people are after it, if it says so. */
        default @Nullable Fate fate() {
            return null;
        }

        /** The sentence that tells it. */
        String words(Telling telling);
    }

    static List<org.vigil.core.casefile.Event> decide(CaseFile state, Command command, Occasion occasion) {
        if (command.report().about().isEmpty()) {
            throw Refusal.NOBODY.of("report/about", "the report is about nobody");
        }
        boolean mayLieAhead = command.stage() != Stage.HAPPENED;
        return List.of(command.reported(command.report().accept(state, occasion, mayLieAhead)));
    }

    static String words(Event event, CaseFile state) {
        return event.words(Telling.of(event.report(), state));
    }
}
