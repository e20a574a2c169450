package org.vigil.api.imports;

import java.time.Duration;
import org.vigil.api.bounds.BodyLimit;

/** The bounds of one file. Its size in bytes is bounded by {@link BodyLimit}. */
final class ImportLimits {
    /** Lines of a file. What a rehearsal keeps in memory of each is some kilobytes. */
    static final int LINES = 100_000;

    /** Bytes of one line: as many as a command sent alone may have. */
    static final int LINE_BYTES = BodyLimit.MAX_BYTES;

    /** Problems and warnings that are told of one file; past that many problems it is not gone on with. */
    static final int TOLD = 10_000;

    /** Kilobytes of lines under way at once; a line counts as one at least. */
    static final int KILOBYTES_UNDER_WAY = 512;

    /** Files that are recorded at once. */
    static final int RECORDED_AT_ONCE = 2;

    /** Files that are rehearsed at once, whose cases are all kept in memory meanwhile. */
    static final int REHEARSED_AT_ONCE = 1;

    /** How often a line is tried while the log is busy, before the file is not gone on with. */
    static final int ATTEMPTS = 10;

    /** How often the answer tells how far it has come. */
    static final Duration PROGRESS = Duration.ofSeconds(1);

    private ImportLimits() {}
}
