package org.vigil.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;

/** The events of a case, read from the log. */
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
     * The first events of a case, in order, up to the first one that is not wanted. What a stream of another kind holds is
     * nothing of a case.
     */
    public List<Recorded> first(String caseId, Predicate<Recorded> wanted) {
        return from(caseId, 0, wanted);
    }

    /** The events of a case from a sequence at which a commit begins, up to the first one that is not wanted. */
    List<Recorded> from(String caseId, long sequence, Predicate<Recorded> wanted) {
        List<Recorded> found = new ArrayList<>();
        long next = sequence;
        for (List<Commit> page = page(caseId, next); !page.isEmpty(); page = page(caseId, next)) {
            for (Commit commit : page) {
                for (int i = 0; i < commit.events().size(); i++) {
                    LoggedEvent logged = commit.events().get(i);
                    if (codec.decode(logged.name(), logged.revision(), logged.data()) instanceof Event event) {
                        Recorded recorded = new Recorded(
                                commit.position() + i, commit.sequence() + i, commit.at(), logged.id(), event);
                        if (!wanted.test(recorded)) {
                            return found;
                        }
                        found.add(recorded);
                    }
                }
                next = commit.lastSequence() + 1;
            }
        }
        return found;
    }

    private List<Commit> page(String caseId, long sequence) {
        return log.readStream(caseId, sequence, PAGE);
    }
}
