package org.vigil.query.projection;

import java.util.List;
import java.util.Optional;
import org.vigil.core.command.CaseStream;
import org.vigil.core.command.Recorded;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.EventLog;
import org.vigil.core.vocabulary.CaseId;

/** Replays cases from the log: what a question about any moment comes down to. */
public final class CaseReplay {
    private final CaseStream streams;

    public CaseReplay(EventLog log, EventCodec codec) {
        this.streams = new CaseStream(log, codec);
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
        return streams.first(id.toString(), recorded -> recorded.position() < moment.prefix()).stream()
                .filter(moment::selects)
                .toList();
    }

    /** The first events of a stream, as many as there are before a sequence. */
    List<Recorded> before(String stream, long sequence) {
        return streams.first(stream, recorded -> recorded.sequence() < sequence);
    }
}
