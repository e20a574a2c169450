package org.vigil.core.log;

/** The default limits but for those that a test is about. */
final class Limited {
    private Limited() {}

    static LogLimits queue(int queuedCommits) {
        return with(queuedCommits, LogLimits.DEFAULT.batchCommits(), LogLimits.DEFAULT.batchBytes());
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
