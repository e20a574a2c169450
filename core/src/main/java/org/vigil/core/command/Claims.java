package org.vigil.core.command;

import java.util.List;
import java.util.Optional;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.VigilEventStorageEngine;

/**
 * What events take for their case alone, across all cases: an action its UA number, as {@code ua:190/14#0}. The digit
 * behind the hash is the generation: a number that was given up is taken again under the next one.
 */
final class Claims {

    static final String KEY = VigilEventStorageEngine.CLAIM;

    private static final String FIRST_GENERATION = "#0";

    private Claims() {}

    /** The claim of a commit of these events, if they take anything. */
    static Optional<String> of(List<Event> events) {
        return events.stream()
                .filter(ActionIssued.class::isInstance)
                .map(ActionIssued.class::cast)
                .map(issued -> issued.number().claimKey() + FIRST_GENERATION)
                .findFirst();
    }
}
