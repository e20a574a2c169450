package org.vigil.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.vocabulary.CaseId;

/** Replays cases from the log: what a question about any moment comes down to. */
public final class CaseReplay {
    /** How many commits are read at once. */
    static final int PAGE = 64;

    private final EventLog log;
    private final EventCodec codec;

    public CaseReplay(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** The case at a moment; empty if there was none. */
    public Optional<CaseState> find(CaseId id, Moment moment) {
        CaseState state = CaseState.NONE;
        for (Recorded recorded : events(id, moment)) {
            state = state.after(recorded);
        }
        return Optional.of(state).filter(CaseState::exists);
    }

    /** The events of a case that a moment selects, in the log's order. */
    public List<Recorded> events(CaseId id, Moment moment) {
        return read(id.toString(), recorded -> recorded.position() < moment.prefix()).stream()
                .filter(moment::selects)
                .toList();
    }

    /** The first events of a stream, as many as there are before a sequence. */
    List<Recorded> before(String stream, long sequence) {
        return read(stream, recorded -> recorded.sequence() < sequence);
    }

    // Whatever another kind of stream holds is nothing of a case.
    private List<Recorded> read(String stream, Predicate<Recorded> wanted) {
        List<Recorded> events = new ArrayList<>();
        long next = 0;
        for (List<Commit> page = page(stream, 0); !page.isEmpty(); page = page(stream, next)) {
            for (Commit commit : page) {
                for (int i = 0; i < commit.events().size(); i++) {
                    LoggedEvent logged = commit.events().get(i);
                    if (codec.decode(logged.name(), logged.revision(), logged.data()) instanceof Event event) {
                        Recorded recorded =
                                new Recorded(commit.sequence() + i, commit.position() + i, commit.at(), event);
                        if (!wanted.test(recorded)) {
                            return events;
                        }
                        events.add(recorded);
                    }
                }
                next = commit.lastSequence() + 1;
            }
        }
        return events;
    }

    private List<Commit> page(String stream, long sequence) {
        return log.readStream(stream, sequence, PAGE);
    }
}
