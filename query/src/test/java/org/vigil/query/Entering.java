package org.vigil.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Embargoes.LiftEmbargo;
import org.vigil.core.casefile.Embargoes.NewEmbargo;
import org.vigil.core.casefile.Embargoes.PlaceEmbargo;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Reviews.AdoptReport;
import org.vigil.core.casefile.Reviews.RetractReport;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.testing.PlainProfiles;

/** One case as a caseworker enters it; populations and reports are known by small numbers. */
public final class Entering {
    public static final Source PAPER = new Source(Source.Kind.PRESS, null, null, null, null, null);
    public static final Source RELATIVE = new Source(Source.Kind.RELATIVE, null, null, null, null, null);
    private static final Text WHY = new Text.Clear("Told by telephone", "en", Set.of());

    private final CaseId id;
    private final CountryCode country;

    public Entering(long number, String country) {
        this.id = new CaseId(new UUID(number, 0));
        this.country = CountryCode.parse(country);
    }

    public CaseId id() {
        return id;
    }

    public PopulationId people(long number) {
        return new PopulationId(new UUID(id.value().getMostSignificantBits(), number));
    }

    public ReportId report(long number) {
        return new ReportId(new UUID(id.value().getMostSignificantBits(), 1000 + number));
    }

    ActionId action(long number) {
        return new ActionId(new UUID(id.value().getMostSignificantBits(), 2000 + number));
    }

    public Command open(Concern concern) {
        return new OpenCase(
                id, Region.ASIA, Set.of(country), Set.of(concern), new Text.Clear("A title", "en", Set.of()));
    }

    public Command register(long people, int count, Qualifier... qualifiers) {
        return new RegisterPopulation(id, people(people), PlainProfiles.of(count, qualifiers), null);
    }

    public Command issue(long number, String ua, String index, LocalDate day) {
        return new IssueAction(
                id,
                action(number),
                UaNumber.parse(ua),
                AiIndex.parse(index),
                day,
                day.plusDays(42),
                Set.of(country),
                List.of());
    }

    public Command held(long report, Source source, long people, @Nullable String happened, LocalDate known) {
        return new ReportDetention(id, said(report, source, people, happened, known));
    }

    /** A detention that is reported under an embargo. */
    public Command heldInSecret(long report, Source source, long people, @Nullable String happened, LocalDate known) {
        return new ReportDetention(id, said(report, source, people, happened, known, new NewEmbargo(somebody(), WHY)));
    }

    public Command fate(long report, Source source, long people, Fate fate, LocalDate known) {
        return new ReportFate(id, said(report, source, people, null, known), fate);
    }

    public Command counted(long report, Source source, long people, int count, LocalDate known) {
        return new ReportCount(id, said(report, source, people, null, known), people(people), count(count));
    }

    public Command related(long report, Kind kind, long one, long other, LocalDate known) {
        return new RelatePopulations(
                id, said(report, PAPER, one, null, known), kind, people(one), people(other), Basis.STATED);
    }

    public Command adopted(long report, LocalDate day, Long... over) {
        return new AdoptReport(
                id, report(report), List.of(over).stream().map(this::report).toList(), day, somebody(), WHY);
    }

    public Command retracted(long report, LocalDate day) {
        return new RetractReport(id, report(report), day, PAPER, WHY);
    }

    public Command embargoed(long report, LocalDate day) {
        return new PlaceEmbargo(id, report(report), day, somebody(), WHY);
    }

    public Command lifted(long report, LocalDate day) {
        return new LiftEmbargo(id, report(report), day, somebody(), WHY);
    }

    private static PersonName somebody() {
        return new PersonName.Clear(new PersonId(new UUID(77, 77)), "Mo Quill");
    }

    private static Count count(int number, Qualifier... qualifiers) {
        return new Count(number, null, Set.of(qualifiers), Count.Unit.PEOPLE);
    }

    private NewReport said(long report, Source source, long people, @Nullable String happened, LocalDate known) {
        return said(report, source, people, happened, known, null);
    }

    private NewReport said(
            long report,
            Source source,
            long people,
            @Nullable String happened,
            LocalDate known,
            @Nullable NewEmbargo embargo) {
        return new NewReport(
                report(report),
                List.of(people(people)),
                happened == null
                        ? null
                        : new Happened(
                                Edtf.parse(happened), null, Happened.BoundsBy.SOURCE, Happened.YearFrom.PUBLICATION),
                known,
                null,
                List.of(),
                source,
                null,
                null,
                Set.of(),
                null,
                null,
                embargo);
    }
}
