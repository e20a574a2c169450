package org.vigil.api.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the answer to a file, one JSON object a line. While the file is read it only tells how far it has come, a little now
 * and then: a client that reads nothing before it has sent everything must not bring both to a standstill.
 */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final Report report;
    private long told = System.nanoTime();

    Answers(OutputStream out, Report report) {
        this.out = out;
        this.report = report;
    }

    /** Tells how far it has come, if that was not told just now. */
    void progress() {
        long now = System.nanoTime();
        if (now - told >= ImportLimits.PROGRESS.toNanos()) {
            told = now;
            try {
                write(ImportAnswer.progress(report.counts()));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Tells all that is to be told, and ends. */
    void end(@Nullable Long position) throws IOException {
        for (ImportAnswer answer : report.inOrder()) {
            write(answer);
        }
        write(report.last(position));
        out.flush();
    }

    private void write(ImportAnswer answer) throws IOException {
        out.write(JSON.writeValueAsBytes(answer));
        out.write('\n');
    }
}
