package org.vigil.core.casefile;

import java.util.Collection;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Stage;

/** The sentence that tells a statement, once it is known what it says of whom. */
record Telling(People.Subject who, Report report) {

    /** Of the populations that the report is about. */
    static Telling of(Report report, CaseFile state) {
        return of(report, state, report.about());
    }

    static Telling of(Report report, CaseFile state, Collection<PopulationId> about) {
        return new Telling(new People(state).subject(about), report);
    }

    /** Of something else. */
    static Telling of(Report report, String what) {
        return new Telling(new People.Subject(what, false), report);
    }

    /** Of something else, of which there are many. */
    static Telling ofMany(Report report, String what) {
        return new Telling(new People.Subject(what, true), report);
    }

    /** What happens to them: {@code are expected to be executed}, {@code were executed}. */
    String comes(Stage stage, String participle) {
        return switch (stage) {
            case EXPECTED -> is("expected to be " + participle);
            case SCHEDULED -> is("scheduled to be " + participle);
            case HAPPENED -> was(participle);
        };
    }

    /** What happened to them. */
    String was(String participle) {
        return whole(Hedging.was(who.many(), report.hedges(), participle));
    }

    /** What is the case with them. */
    String is(String predicate) {
        return whole(Hedging.is(who.many(), report.hedges(), predicate));
    }

    private String whole(String verb) {
        return Phrases.capital(who.words()) + " " + verb + ReportWords.rest(report);
    }
}
