package org.vigil.core.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.vigil.core.casefile.ActionChanges.NumberCorrected;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Finding;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.UaNumber;

/**
 * Decides commands one after the other, each on what the log holds and on what those before it would lead to, and records
 * nothing: what is refused here would be refused, for the same reason.
 *
 * <p>Three reasons show only when a command is recorded: that it is too large for the log, sealed as it is there, that a
 * person whom it names was erased, and that a person's id is that of something else. What was decided is kept in memory. One
 * thread uses it at a time.
 */
public final class Rehearsal {

    private final Occasion occasion;
    private final CaseStream streams;
    private final Claims claims;
    private final BiPredicate<String, CommandReader.Read> known;
    private final Map<CaseId, CaseFile> cases = new HashMap<>();
    private final Map<UaNumber, CaseId> taken = new HashMap<>();
    private final Set<UaNumber> givenUp = new HashSet<>();

    /** @param known whether a command was followed before, under a key; refuses another body under that key */
    Rehearsal(Occasion occasion, CaseStream streams, Claims claims, BiPredicate<String, CommandReader.Read> known) {
        this.occasion = new Occasion(
                occasion.today(),
                occasion.ids(),
                occasion.by(),
                occasion.closing(),
                id -> isOpen(id) || occasion.exists().test(id));
        this.streams = streams;
        this.claims = claims;
        this.known = known;
    }

    /**
     * Decides a command.
     *
     * @param key the sender's key for it
     * @return where facts would agree or disagree since then; empty if it was followed already, so that it would not be again
     * @throws org.vigil.core.casefile.CommandRefused when it would be refused
     * @throws CommandFailure when the key belongs to another command
     */
    public Optional<List<Finding>> decide(String key, CommandReader.Read read) {
        if (known.test(key, read)) {
            return Optional.empty();
        }
        CaseId id = read.command().caseId();
        CaseFile before = cases.computeIfAbsent(id, this::asRecorded);
        List<Event> events = CaseFile.decide(before, read.command(), occasion);
        take(id, events);
        CaseFile after = before;
        for (Event event : events) {
            after = CaseFile.apply(after, event);
        }
        cases.put(id, after);
        return Optional.of(Receipts.since(before, after));
    }

    private boolean isOpen(CaseId id) {
        CaseFile rehearsed = cases.get(id);
        return rehearsed != null && rehearsed.opened() != null;
    }

    private CaseFile asRecorded(CaseId id) {
        CaseFile state = CaseFile.NONE;
        for (Recorded recorded : streams.first(id.toString(), recorded -> true)) {
            state = CaseFile.apply(state, recorded.event());
        }
        return state;
    }

    private void take(CaseId id, List<Event> events) {
        List<UaNumber> wanted = events.stream().flatMap(Claims::taken).toList();
        wanted.stream().filter(taken::containsKey).findFirst().ifPresent(number -> {
            throw Claims.taken(number, String.valueOf(taken.get(number)));
        });
        if (!givenUp.containsAll(wanted)) {
            Optional<String> unused = claims.of(events);
        }
        for (Event event : events) {
            if (event instanceof NumberCorrected corrected) {
                taken.remove(corrected.givenUp());
                givenUp.add(corrected.givenUp());
            }
        }
        wanted.forEach(number -> taken.put(number, id));
    }
}
