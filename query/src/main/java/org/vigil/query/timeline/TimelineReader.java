package org.vigil.query.timeline;

import java.util.List;
import java.util.Optional;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.command.Recorded;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.Moment;

/** Answers what happened in a case, as it was known at a moment, by replaying it. */
public final class TimelineReader {
    private final CaseReplay replay;

    public TimelineReader(CaseReplay replay) {
        this.replay = replay;
    }

    /** The timeline, personal values sealed; empty if there was no such case. */
    public Optional<Timeline> find(CaseId id, Moment moment) {
        List<Recorded> events = replay.events(id, moment);
        if (events.stream().noneMatch(recorded -> recorded.event() instanceof CaseOpened)) {
            return Optional.empty();
        }
        CaseFile file = CaseFile.NONE;
        for (Recorded recorded : events) {
            file = CaseFile.apply(file, recorded.event());
        }
        CaseFile now = file;
        Recorded last = events.getLast();
        return Optional.of(new Timeline(
                id,
                last.sequence(),
                last.position(),
                last.at(),
                moment.on(),
                new Entries(events, moment.on(), now).inOrder()));
    }
}
