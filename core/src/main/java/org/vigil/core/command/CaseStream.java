package org.vigil.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;

/** The events of one case, as the log has them. */
public final class CaseStream {

    /** Commits that are read in one go. */
    private static final int PAGE = 64;

    private final EventLog log;
    private final EventCodec codec;

    public CaseStream(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * An event where it lies.
     *
     * @param position in the log
     * @param sequence in the case's stream: the version of the case after it
     * @param at when it was recorded
     * @param event what it says, sealed
     * @param logged as it is stored
     */
    public record Recorded(long position, long sequence, Instant at, Event event, LoggedEvent logged) {}

    /** The events of a case that lie before a position of the log, in order; empty when there are none. */
    public List<Recorded> before(String caseId, long position) {
        List<Recorded> found = new ArrayList<>();
        read(caseId, recorded -> {
            boolean selected = recorded.position() < position;
            if (selected) {
                found.add(recorded);
            }
            return selected;
        });
        return found;
    }

    private void read(String caseId, Predicate<Recorded> goOn) {
        long sequence = 0;
        List<Commit> page;
        do {
            page = log.readStream(caseId, sequence, PAGE);
            for (Commit commit : page) {
                for (int i = 0; i < commit.events().size(); i++) {
                    if (!goOn.test(recorded(commit, i))) {
                        return;
                    }
                }
                sequence = commit.lastSequence() + 1;
            }
        } while (page.size() == PAGE);
    }

    private Recorded recorded(Commit commit, int index) {
        LoggedEvent logged = commit.events().get(index);
        Event event = (Event) codec.decode(logged.name(), logged.revision(), logged.data());
        return new Recorded(commit.position() + index, commit.sequence() + index, commit.at(), event, logged);
    }

    /** What is kept of the command that led to an event: who sent it, its kind and identifier. */
    public Map<String, Object> meta(Recorded recorded) {
        return codec.decodeMeta(recorded.logged().meta());
    }
}
