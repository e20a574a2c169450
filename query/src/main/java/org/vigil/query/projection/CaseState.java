package org.vigil.query.projection;

import java.time.Instant;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.command.Recorded;

/**
 * A case, folded from its events or from those that a question selects.
 *
 * @param file what is held of it
 * @param version sequence of the last event folded
 * @param position position of that event
 * @param at when that event was recorded
 * @param opened position of the case's first event; no other case has the same
 * @param openedAt when that event was recorded
 */
public record CaseState(CaseFile file, long version, long position, Instant at, long opened, Instant openedAt) {
    /** No case. */
    public static final CaseState NONE = new CaseState(CaseFile.NONE, -1, -1, Instant.EPOCH, -1, Instant.EPOCH);

    /** Whether there is such a case. */
    public boolean exists() {
        return file.opened() != null;
    }

    CaseState after(Recorded recorded) {
        boolean first = version < 0;
        return new CaseState(
                CaseFile.apply(file, recorded.event()),
                recorded.sequence(),
                recorded.position(),
                recorded.at(),
                first ? recorded.position() : opened,
                first ? recorded.at() : openedAt);
    }
}
