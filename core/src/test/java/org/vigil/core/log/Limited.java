package org.vigil.core.log;

import java.time.Duration;

/** The default limits but for those that a test is about. */
final class Limited {
    private Limited() {}

    static LogLimits queue(int queuedCommits) {
        return with(queuedCommits, LogLimits.DEFAULT.batchCommits(), LogLimits.DEFAULT.batchBytes());
    }

    /** So that who loses against other nodes on a slow machine is not told "unknown" meanwhile. */
    static LogLimits patient() {
        LogLimits usual = LogLimits.DEFAULT;
        return new LogLimits(
                usual.queuedCommits(),
                usual.queuedBytes(),
                usual.batchCommits(),
                usual.batchBytes(),
                usual.commitBytes(),
                usual.pageCommits(),
                Duration.ofMinutes(10),
                usual.closeTimeout(),
                usual.retryAfter(),
                usual.clockTolerance(),
                usual.shortestBackoff(),
                usual.longestBackoff(),
                usual.knownStreams());
    }

    static LogLimits with(int queuedCommits, int batchCommits, int batchBytes) {
        LogLimits usual = LogLimits.DEFAULT;
        return new LogLimits(
                queuedCommits,
                usual.queuedBytes(),
                batchCommits,
                batchBytes,
                usual.commitBytes(),
                usual.pageCommits(),
                usual.appendTimeout(),
                usual.closeTimeout(),
                usual.retryAfter(),
                usual.clockTolerance(),
                usual.shortestBackoff(),
                usual.longestBackoff(),
                usual.knownStreams());
    }
}
