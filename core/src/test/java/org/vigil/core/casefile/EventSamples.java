package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Campaign.Section;
import org.vigil.core.casefile.Claims.Magnitude;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Populations.Within;
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
import org.vigil.core.vocabulary.Harm;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.HedgedCountry;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Quantity;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Relation;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.UserId;
import org.vigil.core.vocabulary.Where;

/** One event of each kind with something in every field; the personal ones hold {@link #SECRET}. */
public final class EventSamples {

    static final String SECRET = "Xanadu";

    static final CountryCode CHINA = CountryCode.parse("CN");
    static final CountryCode NORTH_KOREA = CountryCode.parse("KP");
    static final PopulationId ALL = new PopulationId(new UUID(1, 1));
    static final PopulationId RETURNED = new PopulationId(new UUID(1, 2));
    static final PopulationId NAMED = new PopulationId(new UUID(1, 6));
    static final ActionId ACTION = new ActionId(new UUID(1, 3));
    static final LocalDate DAY = LocalDate.of(2014, 7, 23);

    /** A report whose place all others take; it is not among them. */
    private static final ReportId CORRECTED = new ReportId(new UUID(2, 0));

    static final Text TEXT = new Text.Clear(SECRET, "en", Set.of());
    static final PersonName NAME = new PersonName.Clear(new PersonId(new UUID(1, 4)), SECRET);

    private static final List<Copy> COPIES = List.of(new Copy(CHINA, NAME, TEXT), new Copy(null, null, TEXT));

    private EventSamples() {}

    public static List<Event> all() {
        return Stream.of(first(), onActions(), links(), IncidentSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> first() {
        return List.of(
                new Opening.CaseOpened(
                        new CaseId(new UUID(1, 5)),
                        Region.ASIA,
                        Set.of(CHINA),
                        Set.of(Concern.FORCIBLE_RETURN, Concern.TORTURE),
                        TEXT),
                new PopulationRegistered(ALL, plain(35), null),
                new PopulationRegistered(RETURNED, profile(29), new Within(ALL, Basis.STATED)),
                new PopulationRegistered(NAMED, named(), new Within(ALL, Basis.INFERRED)),
                new Populations.RelationReported(report(1), Kind.PART_OF, RETURNED, ALL, Basis.INFERRED),
                new Populations.CountReported(report(2), RETURNED, around(27)),
                new Names.AliasRecorded(report(31), NAMED, NAME, Names.AliasKind.NICKNAME),
                new Names.AliasCorrected(report(32), NAMED, report(31).id(), NAME),
                new Claims.RiskAssessed(
                        report(7), Set.of(Harm.TORTURE, Harm.IMPRISONMENT), NORTH_KOREA, Claims.Of.THESE_PEOPLE),
                new Claims.PositionRecorded(
                        report(8),
                        List.of(
                                new Claims.Holder(Claims.HolderKind.STATE, CHINA, TEXT),
                                new Claims.Holder(Claims.HolderKind.ORGANISATION, null, null)),
                        Claims.Standing.ECONOMIC_MIGRANTS,
                        TEXT),
                new Claims.ObligationCited(
                        report(9),
                        Claims.Rule.TREATY,
                        Claims.Instrument.REFUGEE_CONVENTION,
                        List.of(CHINA),
                        TEXT,
                        new Claims.Breach(CHINA, TEXT, Set.of(Hedge.ALLEGEDLY))),
                new Claims.ContextRecorded(
                        report(10),
                        Concern.FORCIBLE_RETURN,
                        List.of(
                                new Claims.HedgedMagnitude(Magnitude.HUNDREDS, Set.of()),
                                new Claims.HedgedMagnitude(Magnitude.THOUSANDS, Set.of(Hedge.POSSIBLY))),
                        TEXT),
                new Reviews.ReportCorroborated(
                        report(4).id(), DAY, source(), report(6).id(), TEXT),
                new Reviews.ReportDisputed(report(2).id(), DAY, source(), TEXT),
                new Reviews.ReportRetracted(report(5).id(), DAY, source(), TEXT),
                new Reviews.ReportAdopted(
                        report(2).id(), Set.of(report(6).id(), report(7).id()), DAY, NAME, TEXT),
                new Embargoes.EmbargoPlaced(report(4).id(), DAY, NAME, TEXT),
                new Embargoes.EmbargoLifted(report(4).id(), DAY, NAME, TEXT),
                new Actions.ActionIssued(
                        ACTION,
                        UaNumber.parse("UA 190/14"),
                        AiIndex.parse("ASA 17/039/2014"),
                        DAY,
                        DAY.plusDays(40),
                        Set.of(CHINA),
                        List.of(new Target(CHINA, NAME, TEXT), new Target(NORTH_KOREA, null, null)),
                        COPIES),
                new Actions.FurtherInformationPublished(ACTION, AiIndex.parse("ASA 17/048/2014"), DAY, TEXT),
                new Actions.ActionClosed(
                        ACTION,
                        DAY,
                        Reason.NO_FURTHER_ACTION_FOR_NOW,
                        TEXT,
                        true,
                        List.of(
                                new Achieved(RETURNED, Outcome.WORSENED, TEXT),
                                new Achieved(NAMED, Outcome.UNKNOWN, null))),
                new Actions.ActionReopened(ACTION, DAY, DAY.plusDays(40), TEXT));
    }

    private static List<Event> onActions() {
        ActionId draft = new ActionId(new UUID(1, 7));
        EntryId entry = new EntryId(new UUID(1, 8));
        List<Target> targets = List.of(new Target(CHINA, NAME, TEXT), new Target(NORTH_KOREA, null, null));
        List<Achieved> outcomes = List.of(new Achieved(RETURNED, Outcome.MIXED, TEXT));
        Section section = new Section(CountryCode.parse("SE"), TEXT);
        UserId asker = new UserId("u1");
        return List.of(
                new Drafts.ActionDrafted(
                        draft, UaNumber.parse("UA 191/14"), DAY, DAY.plusDays(40), Set.of(CHINA), targets, COPIES),
                new ActionChanges.AppealDateExtended(ACTION, DAY, DAY.plusDays(50), TEXT),
                new ActionChanges.AppealDateCorrected(ACTION, DAY, DAY.plusDays(45), TEXT),
                new ActionChanges.TargetsChanged(ACTION, DAY, Set.of(NORTH_KOREA), targets, COPIES),
                new ActionChanges.NumberCorrected(
                        ACTION, DAY, UaNumber.parse("UA 190/14"), UaNumber.parse("UA 109/14"), TEXT),
                new Campaign.SectionActRecorded(
                        ACTION,
                        new EntryId(new UUID(1, 9)),
                        DAY,
                        section,
                        Campaign.SectionAct.EXTENDED_APPEALS,
                        DAY.plusDays(60),
                        TEXT),
                new Campaign.AppealsRecorded(
                        ACTION,
                        entry,
                        DAY,
                        section,
                        Campaign.Means.LETTER,
                        new Quantity(400, 500, Set.of(Qualifier.AROUND, Qualifier.REPORTEDLY)),
                        Edtf.parse("2014-07-28/2014-08"),
                        TEXT),
                new Campaign.AnswerRecorded(
                        ACTION,
                        new EntryId(new UUID(1, 10)),
                        DAY,
                        new Target(CHINA, NAME, TEXT),
                        Campaign.Tenor.DENIES,
                        TEXT),
                new Campaign.EntryStruck(ACTION, entry, DAY, TEXT),
                new Closings.ClosingRequested(ACTION, DAY, asker, Reason.GOOD_NEWS, TEXT, true, outcomes),
                new Closings.ClosingRefused(ACTION, DAY, new UserId("u2"), TEXT),
                new Closings.ClosingApproved(ACTION, DAY, new UserId("u2"), asker),
                new ActionChanges.ActionSuperseded(ACTION, DAY, draft),
                new Drafts.DraftDiscarded(draft, DAY, TEXT));
    }

    private static List<Event> links() {
        return List.of(
                new Links.CasesLinked(new CaseId(new UUID(1, 11)), DAY, TEXT),
                new Links.DuplicateMarked(new CaseId(new UUID(1, 12)), DAY, TEXT),
                new Links.CasesUnlinked(new CaseId(new UUID(1, 11)), DAY, TEXT));
    }

    /** The case after all of them. */
    static CaseFile state() {
        return all().stream().reduce(CaseFile.NONE, CaseFile::apply, (before, after) -> after);
    }

    private static Count around(int number) {
        return new Count(number, null, Set.of(Qualifier.AROUND), Count.Unit.PEOPLE);
    }

    private static Profile plain(int number) {
        return new Profile(
                null,
                null,
                around(number),
                Role.AT_RISK,
                Gender.BOTH,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Profile named() {
        return new Profile(
                NAME,
                null,
                null,
                Role.ASSISTING,
                Gender.FEMALE,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Profile profile(int number) {
        return new Profile(
                null,
                TEXT,
                around(number),
                Role.AT_RISK,
                Gender.NOT_STATED,
                new Age(1, 60),
                List.of(new HedgedCountry(NORTH_KOREA, Set.of(Hedge.BELIEVED))),
                List.of(new HedgedCountry(CHINA, Set.of(Hedge.REPORTEDLY))),
                List.of(new HedgedCountry(CHINA, Set.of())),
                List.of(new HedgedCountry(NORTH_KOREA, Set.of(Hedge.POSSIBLY, Hedge.ALLEGEDLY))),
                List.of(new Relation(Relation.Kind.FAMILY_OF, TEXT, Set.of(Hedge.BELIEVED))));
    }

    private static Source source() {
        return new Source(
                Source.Kind.URGENT_ACTION,
                Edtf.parse("2014-07-28"),
                AiIndex.parse("ASA 17/039/2014"),
                TEXT,
                TEXT,
                "0".repeat(64));
    }

    static Report report(int number) {
        return new Report(
                new ReportId(new UUID(2, number)),
                Set.of(RETURNED),
                new Happened(
                        Edtf.parse("2014-07-15/2014-07-17"),
                        TEXT,
                        Happened.BoundsBy.RECORDER,
                        Happened.YearFrom.PUBLICATION),
                DAY,
                new Where(
                        List.of(
                                new Place(CHINA, SubdivisionCode.parse("CN-SD"), TEXT),
                                new Place(CHINA, SubdivisionCode.parse("CN-YN"), null)),
                        TEXT),
                List.of(new Actor(Actor.Kind.AUTHORITIES, CHINA, TEXT)),
                source(),
                new Grade(Grade.Reliability.B, 2),
                Confidence.LIKELY,
                Set.of(Hedge.REPORTEDLY),
                TEXT,
                CORRECTED);
    }
}
