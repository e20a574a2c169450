package org.vigil.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.NewCommit;

/** A log before a real one, in which a test can let something go wrong. */
class ForwardingLog implements EventLog {
    private final EventLog log;

    ForwardingLog(EventLog log) {
        this.log = log;
    }

    @Override
    public Commit append(NewCommit commit) {
        return log.append(commit);
    }

    @Override
    public List<Commit> read(long fromPosition, int limit) {
        return log.read(fromPosition, limit);
    }

    @Override
    public List<Commit> readStream(String stream, long fromSequence, int limit) {
        return log.readStream(stream, fromSequence, limit);
    }

    @Override
    public long next() {
        return log.next();
    }

    @Override
    public long lastSequence(String stream) {
        return log.lastSequence(stream);
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return log.byCommand(command);
    }

    @Override
    public Optional<Commit> byClaim(String claim) {
        return log.byClaim(claim);
    }

    @Override
    public Optional<Commit> at(long position) {
        return log.at(position);
    }

    @Override
    public long prefixAt(Instant instant) {
        return log.prefixAt(instant);
    }

    /** The real one is closed by who opened it. */
    @Override
    public void close() {}
}
