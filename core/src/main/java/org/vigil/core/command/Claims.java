package org.vigil.core.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.core.casefile.ActionChanges.NumberCorrected;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Refusal;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.VigilEventStorageEngine;
import org.vigil.core.vocabulary.UaNumber;

/**
 * What events take for their case alone, across all cases: an action its UA number, as {@code ua:190/14#0}. The digit
 * behind the hash is the generation: a number that was given up is taken again under the next one.
 *
 * <p>A generation may be taken when the commit that holds the one before is seen to have given it up: when the case that
 * it belongs to says so later in its stream, which it never takes back. So nothing is reserved and nothing is left behind:
 * the claim is a part of the one commit that takes the number, and the log lets one commit have it. What is read here is
 * durable at a majority; what changes between this look and the commit is found by the log, and looked at again.
 */
final class Claims {

    static final String KEY = VigilEventStorageEngine.CLAIM;

    /** How often one number can be given up, so that the search for a free generation ends. */
    static final int MOST_GENERATIONS = 100;

    private final EventLog log;
    private final CaseStream streams;

    Claims(EventLog log, CaseStream streams) {
        this.log = log;
        this.streams = streams;
    }

    /**
     * The claim of a commit of these events, if they take anything.
     *
     * @throws CommandRefused if another case has it; the refusal tells which
     */
    Optional<String> of(List<Event> events) {
        return events.stream().flatMap(Claims::taken).findFirst().map(this::claim);
    }

    /** The numbers that an event takes. */
    static Stream<UaNumber> taken(Event event) {
        return switch (event) {
            case ActionIssued issued -> Stream.of(issued.number());
            case NumberCorrected corrected -> Stream.of(corrected.number());
            default -> Stream.empty();
        };
    }

    private String claim(UaNumber number) {
        for (int generation = 0; generation < MOST_GENERATIONS; generation++) {
            String claim = claim(number, generation);
            Optional<Commit> holder = log.byClaim(claim);
            if (holder.isEmpty()) {
                return claim;
            }
            if (!hasGivenUp(holder.get(), number)) {
                throw taken(number, holder.get().stream());
            }
        }
        throw Refusal.UA_NUMBER_TAKEN.of(
                "number", number.text() + " was given up " + MOST_GENERATIONS + " times: it is not given again");
    }

    static CommandRefused taken(UaNumber number, String caseId) {
        return Refusal.UA_NUMBER_TAKEN.of("number", number.text() + " is the number of the case " + caseId);
    }

    static String claim(UaNumber number, int generation) {
        return number.claimKey() + "#" + generation;
    }

    // A case that takes the number once more takes a later generation, and only after it gave up this one.
    private boolean hasGivenUp(Commit holder, UaNumber number) {
        return streams.from(holder.stream(), holder.lastSequence() + 1, recorded -> true).stream()
                .anyMatch(recorded -> recorded.event() instanceof NumberCorrected corrected
                        && corrected.givenUp().equals(number));
    }
}
