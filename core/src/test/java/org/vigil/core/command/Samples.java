package org.vigil.core.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Names.AliasKind;
import org.vigil.core.casefile.Names.RecordAlias;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.casefile.Report;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Actor;
import org.vigil.core.vocabulary.Age;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Confidence;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Grade;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.HedgedCountry;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Relation;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.UserId;
import org.vigil.core.vocabulary.Where;

/** Commands on one case, and what they are made of. All is invented. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2014, 10, 1);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate DAY = LocalDate.of(2014, 8, 20);
    static final LocalDate APPEAL_DATE = LocalDate.of(2014, 9, 20);

    static final CaseId CASE = new CaseId(new UUID(4, 1));
    static final PopulationId GROUP = new PopulationId(new UUID(4, 2));
    static final PopulationId PART = new PopulationId(new UUID(4, 3));
    static final ActionId ACTION = new ActionId(new UUID(4, 4));
    static final ActionId ANOTHER_ACTION = new ActionId(new UUID(4, 5));
    static final ReportId REPORT_ID = new ReportId(new UUID(4, 6));
    static final ReportId ANOTHER_REPORT = new ReportId(new UUID(4, 8));
    private static final Source LITTLE = new Source(Source.Kind.RELATIVE, null, null, null, null, null);
    static final EntryId ENTRY = new EntryId(new UUID(4, 11));
    static final CaseId OTHER_CASE = new CaseId(new UUID(4, 9));
    static final CaseId NO_CASE = new CaseId(new UUID(4, 10));
    static final UserId ASKER = new UserId("asker");
    static final UserId APPROVER = new UserId("approver");
    static final PersonId PERSON = new PersonId(new UUID(4, 7));

    static final CountryCode MYANMAR = CountryCode.parse("MM");
    static final CountryCode THAILAND = CountryCode.parse("TH");
    static final UaNumber NUMBER = UaNumber.parse("UA 12/14");
    static final AiIndex INDEX = AiIndex.parse("ASA 16/012/2014");
    static final AiIndex LATER_INDEX = AiIndex.parse("ASA 16/013/2014");

    static final Text TEXT = new Text.Clear("Words that nobody may read", "en", Set.of(PERSON));
    static final PersonName NAME = new PersonName.Clear(PERSON, "Mo Quill");
    static final Profile ONE_PERSON = new Profile(
            NAME,
            TEXT,
            people(1),
            Role.AT_RISK,
            Gender.NOT_STATED,
            new Age(30, 40),
            List.of(new HedgedCountry(MYANMAR, Set.of(Hedge.BELIEVED))),
            List.of(new HedgedCountry(MYANMAR, Set.of())),
            List.of(new HedgedCountry(THAILAND, Set.of(Hedge.REPORTEDLY))),
            List.of(),
            List.of(new Relation(Relation.Kind.MEMBERS_OF, TEXT, Set.of(Hedge.ALLEGEDLY))));
    static final Profile SOME_PEOPLE = new Profile(
            null,
            null,
            people(12, Qualifier.AROUND),
            Role.AT_RISK,
            Gender.BOTH,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    static final List<Copy> COPIES = List.of(new Copy(THAILAND, NAME, TEXT), new Copy(null, null, TEXT));
    static final List<Target> TARGETS = List.of(new Target(MYANMAR, NAME, TEXT));
    static final List<Achieved> OUTCOMES = List.of(new Achieved(GROUP, Outcome.IMPROVED, TEXT));

    static final OpenCase OPEN =
            new OpenCase(CASE, Region.ASIA, Set.of(MYANMAR, THAILAND), Set.of(Concern.TORTURE), TEXT);
    static final RegisterPopulation REGISTER_GROUP = new RegisterPopulation(CASE, GROUP, SOME_PEOPLE, null);
    static final RegisterPopulation REGISTER_PART = new RegisterPopulation(CASE, PART, ONE_PERSON, null);
    static final RegisterPopulation REGISTER_INSIDE =
            new RegisterPopulation(CASE, PART, ONE_PERSON, new Within(GROUP, Basis.STATED));
    static final IssueAction ISSUE = issue(ACTION, NUMBER, DAY, APPEAL_DATE);
    static final CloseAction CLOSE = close(DAY, OUTCOMES);

    static final RecordAlias ALIAS = new RecordAlias(CASE, entered(), PART, NAME, AliasKind.NICKNAME);

    private Samples() {}

    /** A report as it is entered, with something in every field. */
    static NewReport entered() {
        return entered(List.of(GROUP), "2014-08-01/2014-08-03", DAY, "2014-08-15");
    }

    static NewReport entered(List<PopulationId> about, String happened, @Nullable LocalDate known, String published) {
        return new NewReport(
                REPORT_ID,
                about,
                happened(happened),
                known,
                where(),
                List.of(new Actor(Actor.Kind.POLICE, MYANMAR, TEXT)),
                source(published),
                new Grade(Grade.Reliability.B, 3),
                Confidence.LIKELY,
                Set.of(Hedge.REPORTEDLY),
                TEXT);
    }

    /** What {@link #entered()} becomes. */
    static Report accepted() {
        return new Report(
                REPORT_ID,
                Set.of(GROUP),
                happened("2014-08-01/2014-08-03"),
                DAY,
                where(),
                List.of(new Actor(Actor.Kind.POLICE, MYANMAR, TEXT)),
                source("2014-08-15"),
                new Grade(Grade.Reliability.B, 3),
                Confidence.LIKELY,
                Set.of(Hedge.REPORTEDLY),
                TEXT);
    }

    /** Another report than {@link #entered()}, with little in it. */
    static NewReport anotherReport() {
        return new NewReport(ANOTHER_REPORT, List.of(), null, DAY, null, List.of(), LITTLE, null, null, Set.of(), null);
    }

    /** What {@link #anotherReport()} becomes where it is about the part. */
    static Report anotherAccepted() {
        return new Report(
                ANOTHER_REPORT, Set.of(PART), null, DAY, Where.NOT_SAID, List.of(), LITTLE, null, null, Set.of(), null);
    }

    static Count people(int number, Qualifier... qualifiers) {
        return new Count(number, null, Set.of(qualifiers), Count.Unit.PEOPLE);
    }

    static RelatePopulations relate(Kind kind, PopulationId one, PopulationId other) {
        return new RelatePopulations(CASE, entered(), kind, one, other, Basis.STATED);
    }

    static IssueAction issue(ActionId action, UaNumber number, LocalDate known, LocalDate appealDate) {
        return new IssueAction(CASE, action, number, INDEX, known, appealDate, Set.of(MYANMAR), TARGETS);
    }

    static CloseAction close(LocalDate known, List<Achieved> outcomes) {
        return new CloseAction(CASE, ACTION, known, Reason.GOOD_NEWS, TEXT, true, outcomes);
    }

    static ReopenAction reopen(LocalDate known, @Nullable LocalDate appealDate) {
        return new ReopenAction(CASE, ACTION, known, appealDate, TEXT);
    }

    private static Happened happened(String date) {
        return new Happened(Edtf.parse(date), TEXT, Happened.BoundsBy.SOURCE, Happened.YearFrom.STATED);
    }

    private static Where where() {
        return new Where(List.of(new Place(MYANMAR, SubdivisionCode.parse("MM-04"), TEXT)), TEXT);
    }

    private static Source source(String published) {
        return new Source(Source.Kind.PRESS, Edtf.parse(published), INDEX, TEXT, TEXT, "a".repeat(64));
    }
}
