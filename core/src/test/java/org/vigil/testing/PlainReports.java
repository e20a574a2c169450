package org.vigil.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.casefile.Report;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Where;

/** Reports with no more in them than they need. */
public final class PlainReports {
    private PlainReports() {}

    /** A newspaper's report of some people. */
    public static Report of(long number, PopulationId about) {
        return of(number, Set.of(about), LocalDate.of(2014, 7, 1));
    }

    /** One of several, or of nobody, known since a day. */
    public static Report of(long number, Set<PopulationId> about, LocalDate known) {
        return new Report(
                new ReportId(new UUID(2, number)),
                about,
                null,
                known,
                Where.NOT_SAID,
                List.of(),
                new Source(Source.Kind.PRESS, null, null, null, null, null),
                null,
                null,
                Set.of(),
                null);
    }
}
