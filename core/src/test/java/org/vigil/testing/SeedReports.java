package org.vigil.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.HedgedCountry;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.Where;

/** What the scenarios are made of: reports and people of one case, whose ids are the case's number and one of their own. */
record SeedReports(long caseNumber, Source document, Where where) {

    static Source document(String index, LocalDate published) {
        return new Source(
                Source.Kind.URGENT_ACTION, Edtf.parse(published.toString()), AiIndex.parse(index), null, null, null);
    }

    static Where in(String subdivision) {
        SubdivisionCode code = SubdivisionCode.parse(subdivision);
        return new Where(List.of(new Place(code.country(), code, null)), null);
    }

    UUID id(long number) {
        return new UUID(caseNumber, number);
    }

    NewReport report(long number, PopulationId about, @Nullable String happened, LocalDate known) {
        return report(number, about, happened, known, document);
    }

    NewReport report(long number, PopulationId about, @Nullable String happened, LocalDate known, Source source) {
        return new NewReport(
                new ReportId(id(number)),
                List.of(about),
                happened == null
                        ? null
                        : new Happened(
                                Edtf.parse(happened), null, Happened.BoundsBy.RECORDER, Happened.YearFrom.PUBLICATION),
                known,
                where,
                List.of(),
                source,
                null,
                null,
                Set.of(),
                null);
    }

    static Source of(Source.Kind kind) {
        return new Source(kind, null, null, null, null, null);
    }

    static Profile people(int number, Count.Qualifier... qualifiers) {
        return profile(null, number, List.of(), qualifiers);
    }

    static Profile citizens(int number, CountryCode country) {
        return profile(null, number, List.of(new HedgedCountry(country, Set.of())));
    }

    static Profile named(PersonName name) {
        return profile(name, 1, List.of());
    }

    private static Profile profile(
            @Nullable PersonName name, int number, List<HedgedCountry> citizenship, Count.Qualifier... qualifiers) {
        return new Profile(
                name,
                null,
                new Count(number, null, Set.of(qualifiers), Count.Unit.PEOPLE),
                Role.AT_RISK,
                Gender.NOT_STATED,
                null,
                List.of(),
                citizenship,
                List.of(),
                List.of(),
                List.of());
    }

    static Text text(String words) {
        return new Text.Clear(words, "en", Set.of());
    }
}
