package org.vigil.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Claims.AssessRisk;
import org.vigil.core.casefile.Claims.Breach;
import org.vigil.core.casefile.Claims.CiteObligation;
import org.vigil.core.casefile.Claims.HedgedMagnitude;
import org.vigil.core.casefile.Claims.Holder;
import org.vigil.core.casefile.Claims.HolderKind;
import org.vigil.core.casefile.Claims.Instrument;
import org.vigil.core.casefile.Claims.Magnitude;
import org.vigil.core.casefile.Claims.Of;
import org.vigil.core.casefile.Claims.RecordContext;
import org.vigil.core.casefile.Claims.RecordPosition;
import org.vigil.core.casefile.Claims.Rule;
import org.vigil.core.casefile.Claims.Standing;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Justice.ReportExpectedCharge;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Actor;
import org.vigil.core.vocabulary.Age;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Confidence;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Count.Unit;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Grade;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Harm;
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
import org.vigil.core.vocabulary.Where;

/**
 * UA 190/14, the case that the project started from (scenario S1), as the commands that staff would enter. Each command
 * leads to one event. Its ids are fixed; texts and the official's name are invented.
 */
public final class SeedCase {
    /** A day on which all of it can be entered. */
    public static final LocalDate TODAY = LocalDate.of(2014, 10, 1);

    public static final LocalDate HELD_KNOWN = LocalDate.of(2014, 7, 23);
    public static final LocalDate ISSUED = LocalDate.of(2014, 7, 28);
    public static final LocalDate APPEAL_DATE = LocalDate.of(2014, 9, 8);
    public static final LocalDate CLOSED = LocalDate.of(2014, 9, 11);

    public static final CaseId CASE = new CaseId(new UUID(0x190_14, 0));
    public static final ActionId ACTION = new ActionId(id(1));
    public static final UaNumber NUMBER = UaNumber.parse("UA 190/14");
    public static final AiIndex FIRST_DOCUMENT = AiIndex.parse("ASA 17/039/2014");
    public static final AiIndex SECOND_DOCUMENT = AiIndex.parse("ASA 17/048/2014");

    /** Around 35, of whom all others are a part. */
    public static final PopulationId GROUP = new PopulationId(id(2));

    /** Around 29. */
    public static final PopulationId RETURNED = new PopulationId(id(3));

    /** Four families, who are those returned. */
    public static final PopulationId FAMILIES = new PopulationId(id(4));

    public static final PopulationId CHILD = new PopulationId(id(5));

    /** Six. */
    public static final PopulationId HELPERS = new PopulationId(id(6));

    /** One of the helpers. */
    public static final PopulationId RESETTLED = new PopulationId(id(7));

    public static final CountryCode CHINA = CountryCode.parse("CN");
    public static final CountryCode NORTH_KOREA = CountryCode.parse("KP");
    public static final CountryCode SOUTH_KOREA = CountryCode.parse("KR");

    private SeedCase() {}

    private static UUID id(long number) {
        return new UUID(0x190_14, number);
    }

    /** All of it, in the order in which it could have been entered; the last one closes the action. */
    public static List<Command> commands() {
        return List.of(
                new OpenCase(
                        CASE, Region.ASIA, Set.of(CHINA), Set.of(Concern.FORCIBLE_RETURN), text("Held on the way")),
                new RegisterPopulation(CASE, GROUP, people(people(35, Qualifier.AROUND), Role.AT_RISK), null),
                new ReportDetention(CASE, held(List.of(GROUP), HELD_KNOWN)),
                issue(),
                risk(),
                standing(HolderKind.STATE, CHINA, Standing.ECONOMIC_MIGRANTS),
                standing(HolderKind.ORGANISATION, null, Standing.REFUGEES),
                obligation(14, Rule.PRINCIPLE_OF_INTERNATIONAL_LAW, Instrument.NON_REFOULEMENT, CHINA, CHINA),
                obligation(16, Rule.TREATY, Instrument.REFUGEE_CONVENTION, CHINA, CHINA),
                obligation(17, Rule.DOMESTIC_RULE, Instrument.EXIT_PERMISSION, NORTH_KOREA, null),
                context(),
                part(RETURNED, GROUP, returned()),
                part(FAMILIES, RETURNED, people(new Count(4, null, Set.of(), Unit.FAMILIES), Role.AT_RISK)),
                part(CHILD, RETURNED, child()),
                part(HELPERS, GROUP, helpers()),
                part(RESETTLED, HELPERS, resettled()),
                new RelatePopulations(
                        CASE,
                        report(20, List.of(), null, CLOSED, Where.NOT_SAID, List.of(), secondDocument(), null),
                        Kind.DISJOINT,
                        RETURNED,
                        HELPERS,
                        Basis.INFERRED),
                new ReportReturn(
                        CASE,
                        report(
                                21,
                                List.of(RETURNED),
                                happened("[2014-08-01..2014-08-10]", "early August"),
                                CLOSED,
                                Where.NOT_SAID,
                                List.of(new Actor(Actor.Kind.AUTHORITIES, CHINA, null)),
                                secondDocument(),
                                null),
                        Act.REFOULEMENT,
                        CHINA,
                        NORTH_KOREA),
                new ReportFate(CASE, second(22, List.of(RETURNED)), Fate.UNKNOWN),
                new ReportDetention(CASE, held(List.of(HELPERS), CLOSED)),
                new ReportExpectedCharge(CASE, second(23, List.of(HELPERS)), null),
                new ReportCount(
                        CASE,
                        report(
                                24,
                                List.of(HELPERS),
                                null,
                                LocalDate.of(2014, 7, 25),
                                Where.NOT_SAID,
                                List.of(),
                                new Source(
                                        Source.Kind.PRESS, Edtf.parse("2014-07-25"), null, text("A paper"), null, null),
                                "C3"),
                        HELPERS,
                        people(5)),
                new PublishFurtherInformation(CASE, ACTION, SECOND_DOCUMENT, CLOSED, text("What became of them")),
                close());
    }

    /** Reopens the action, with a new appeal date; to be entered after all others. */
    public static Command reopening(LocalDate day, LocalDate appealDate) {
        return new ReopenAction(CASE, ACTION, day, appealDate, text("New facts"));
    }

    private static Command issue() {
        return new IssueAction(
                CASE,
                ACTION,
                NUMBER,
                FIRST_DOCUMENT,
                ISSUED,
                APPEAL_DATE,
                Set.of(CHINA),
                List.of(new Target(
                        CHINA, new PersonName.Clear(new PersonId(id(8)), "Mo Quill"), text("Head of an office"))));
    }

    private static Command close() {
        return new CloseAction(
                CASE,
                ACTION,
                CLOSED,
                Reason.NO_FURTHER_ACTION_FOR_NOW,
                text("Nothing more is asked of the network"),
                true,
                List.of(
                        new Achieved(RETURNED, Outcome.WORSENED, null),
                        new Achieved(HELPERS, Outcome.UNKNOWN, text("Charges are expected"))));
    }

    private static Command risk() {
        return new AssessRisk(
                CASE,
                first(11, List.of(GROUP)),
                Set.of(Harm.IMPRISONMENT, Harm.TORTURE, Harm.FORCED_LABOUR),
                NORTH_KOREA,
                Of.CLASS_OF_PEOPLE);
    }

    private static Command standing(HolderKind kind, @Nullable CountryCode country, Standing standing) {
        return new RecordPosition(
                CASE,
                first(kind == HolderKind.STATE ? 12 : 13, List.of(GROUP)),
                List.of(new Holder(kind, country, null)),
                standing,
                null);
    }

    private static Command obligation(
            long number, Rule rule, Instrument instrument, CountryCode binds, @Nullable CountryCode breachBy) {
        return new CiteObligation(
                CASE,
                first(number, List.of(GROUP)),
                rule,
                instrument,
                List.of(binds),
                null,
                breachBy == null ? null : new Breach(breachBy, null, Set.of(Hedge.ALLEGEDLY)));
    }

    private static Command context() {
        return new RecordContext(
                CASE,
                first(15, List.of()),
                Concern.FORCIBLE_RETURN,
                List.of(
                        new HedgedMagnitude(Magnitude.HUNDREDS, Set.of()),
                        new HedgedMagnitude(Magnitude.THOUSANDS, Set.of(Hedge.POSSIBLY))),
                null);
    }

    private static Command part(PopulationId part, PopulationId whole, Profile profile) {
        return new RegisterPopulation(CASE, part, profile, new Within(whole, Basis.INFERRED));
    }

    private static Profile returned() {
        return new Profile(
                null,
                text("Those sent back"),
                people(29, Qualifier.AROUND),
                Role.AT_RISK,
                Gender.BOTH,
                null,
                List.of(new HedgedCountry(NORTH_KOREA, Set.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Relation(Relation.Kind.FAMILY_OF, text("Officers of high rank"), Set.of(Hedge.BELIEVED))));
    }

    private static Profile child() {
        return new Profile(
                null,
                null,
                people(1),
                Role.AT_RISK,
                Gender.NOT_STATED,
                new Age(1, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Profile helpers() {
        return new Profile(
                null,
                null,
                people(6),
                Role.ASSISTING,
                Gender.NOT_STATED,
                null,
                List.of(),
                List.of(new HedgedCountry(CHINA, Set.of(Hedge.REPORTEDLY))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Profile resettled() {
        return new Profile(
                null,
                null,
                people(1),
                Role.ASSISTING,
                Gender.NOT_STATED,
                null,
                List.of(new HedgedCountry(NORTH_KOREA, Set.of())),
                List.of(),
                List.of(new HedgedCountry(SOUTH_KOREA, Set.of())),
                List.of(new HedgedCountry(SOUTH_KOREA, Set.of())),
                List.of());
    }

    private static Profile people(Count count, Role role) {
        return new Profile(
                null,
                null,
                count,
                role,
                Gender.NOT_STATED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static NewReport held(List<PopulationId> about, LocalDate known) {
        return report(
                about.contains(GROUP) ? 10 : 19,
                about,
                happened("2014-07-15/2014-07-17", "between 15 and 17 July"),
                known,
                new Where(
                        List.of(
                                new Place(CHINA, SubdivisionCode.parse("CN-SD"), null),
                                new Place(CHINA, SubdivisionCode.parse("CN-YN"), null)),
                        text("Southwards")),
                List.of(new Actor(Actor.Kind.AUTHORITIES, CHINA, null)),
                firstDocument(),
                "B2");
    }

    private static NewReport first(long number, List<PopulationId> about) {
        return report(number, about, null, ISSUED, Where.NOT_SAID, List.of(), firstDocument(), null);
    }

    private static NewReport second(long number, List<PopulationId> about) {
        return report(number, about, null, CLOSED, Where.NOT_SAID, List.of(), secondDocument(), null);
    }

    private static NewReport report(
            long number,
            List<PopulationId> about,
            @Nullable Happened happened,
            LocalDate known,
            Where where,
            List<Actor> by,
            Source source,
            @Nullable String grade) {
        return new NewReport(
                new ReportId(id(number)),
                about,
                happened,
                known,
                where,
                by,
                source,
                grade == null
                        ? null
                        : new Grade(Grade.Reliability.valueOf(grade.substring(0, 1)), grade.charAt(1) - '0'),
                grade == null ? null : Confidence.LIKELY,
                grade == null ? Set.of() : Set.of(Hedge.REPORTEDLY),
                null);
    }

    private static Happened happened(String date, String phrase) {
        return new Happened(Edtf.parse(date), text(phrase), Happened.BoundsBy.RECORDER, Happened.YearFrom.PUBLICATION);
    }

    private static Source firstDocument() {
        return new Source(Source.Kind.URGENT_ACTION, Edtf.parse("2014-07-28"), FIRST_DOCUMENT, null, null, null);
    }

    private static Source secondDocument() {
        return new Source(Source.Kind.URGENT_ACTION, Edtf.parse("2014-09-11"), SECOND_DOCUMENT, null, null, null);
    }

    private static Count people(int number, Qualifier... qualifiers) {
        return new Count(number, null, Set.of(qualifiers), Unit.PEOPLE);
    }

    private static Text text(String words) {
        return new Text.Clear(words, "en", Set.of());
    }
}
