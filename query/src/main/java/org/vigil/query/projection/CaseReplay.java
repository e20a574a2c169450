package org.vigil.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Published;
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
        if (moment.audience().seesEmbargoed()) {
            return streams.first(id.toString(), recorded -> recorded.position() < moment.prefix()).stream()
                    .filter(moment::selects)
                    .toList();
        }
        // Of an earlier moment, too, the embargoes hold that are in force now.
        return published(streams.first(id.toString(), recorded -> true)).stream()
                .filter(moment::selects)
                .toList();
    }

    /**
     * Those of all events of a case that they may see to whom facts under embargo are not shown, numbered anew: a gap would
     * tell that there is something.
     */
    static List<Recorded> published(List<Recorded> all) {
        CaseFile file = CaseFile.NONE;
        for (Recorded recorded : all) {
            file = CaseFile.apply(file, recorded.event());
        }
        Published published = Published.of(file);
        List<Recorded> seen = new ArrayList<>();
        for (Recorded recorded : all) {
            published
                    .seen(recorded.event())
                    .ifPresent(event -> seen.add(
                            new Recorded(recorded.position(), seen.size(), recorded.at(), recorded.id(), event)));
        }
        return seen;
    }

    /** The first events of a stream, as many as there are before a sequence. */
    List<Recorded> before(String stream, long sequence) {
        return streams.first(stream, recorded -> recorded.sequence() < sequence);
    }
}
