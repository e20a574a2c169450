package org.vigil.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportArrest;
import org.vigil.core.casefile.Custody.ReportRelease;
import org.vigil.core.casefile.Custody.Terms;
import org.vigil.core.casefile.Justice.Penalty;
import org.vigil.core.casefile.Justice.ReportCharge;
import org.vigil.core.casefile.Justice.ReportDroppedCharges;
import org.vigil.core.casefile.Justice.ReportSentence;
import org.vigil.core.casefile.Names.AliasKind;
import org.vigil.core.casefile.Names.RecordAlias;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Whereabouts.ReportSighting;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Offence;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Term;
import org.vigil.core.vocabulary.UaNumber;

/**
 * Scenario S4: one man is arrested in Mandalay, sentenced, charged again and released, while sources disagree on when he
 * arrived, when he was arrested and under which section of the law he was charged. Names, AI indexes, sections, the day of
 * issue and the appeal date are invented.
 */
public final class DetentionThenRelease {
    public static final LocalDate ISSUED = LocalDate.of(2016, 2, 1);
    public static final LocalDate UPDATED = LocalDate.of(2016, 4, 26);
    public static final LocalDate CHARGED_AGAIN = LocalDate.of(2016, 6, 28);
    public static final LocalDate RELEASED = LocalDate.of(2016, 7, 1);
    public static final LocalDate CLOSED = LocalDate.of(2016, 7, 6);
    private static final SeedReports SEED =
            new SeedReports(14_16, SeedReports.document("ASA 16/914/2016", ISSUED), SeedReports.in("MM-04"));

    public static final CaseId CASE = new CaseId(new UUID(14_16, 0));
    public static final ActionId ACTION = new ActionId(SEED.id(1));
    public static final PopulationId MAN = new PopulationId(SEED.id(2));
    public static final PersonId PERSON = new PersonId(SEED.id(3));

    private static final CountryCode MYANMAR = CountryCode.parse("MM");

    private DetentionThenRelease() {}

    /** All of it, in the order in which it could have been entered; the last one closes the action. */
    public static List<Command> commands() {
        Source press = SeedReports.of(Source.Kind.PRESS);
        Source lawyer = SeedReports.of(Source.Kind.LAWYER);
        return List.of(
                new OpenCase(
                        CASE,
                        Region.ASIA,
                        Set.of(MYANMAR),
                        Set.of(Concern.INCOMMUNICADO_DETENTION),
                        SeedReports.text("Held after his return")),
                new RegisterPopulation(CASE, MAN, SeedReports.named(name("Mo Quill")), null),
                new RecordAlias(
                        CASE, SEED.report(10, MAN, null, ISSUED, press), MAN, name("Moe Quil"), AliasKind.SPELLING),
                new ReportSighting(CASE, SEED.report(11, MAN, "2016-01-16", ISSUED), null),
                new ReportSighting(CASE, SEED.report(12, MAN, "2016-01-15", ISSUED, press), null),
                new ReportArrest(CASE, SEED.report(13, MAN, "2016-01-19", ISSUED)),
                new ReportArrest(CASE, SEED.report(14, MAN, "[2016-01-25..2016-01-31]", ISSUED, press)),
                new IssueAction(
                        CASE,
                        ACTION,
                        UaNumber.parse("014/2016"),
                        AiIndex.parse("ASA 16/914/2016"),
                        ISSUED,
                        ISSUED.plusDays(42),
                        Set.of(MYANMAR),
                        List.of()),
                new ReportCharge(CASE, SEED.report(15, MAN, null, ISSUED), offence("13(1)")),
                new ReportCharge(CASE, SEED.report(16, MAN, null, ISSUED, lawyer), offence("13(5)")),
                new ReportSentence(
                        CASE,
                        SEED.report(17, MAN, "2016-04-26", UPDATED),
                        Penalty.PRISON,
                        new Term(null, 6, null),
                        null),
                new PublishFurtherInformation(CASE, ACTION, AiIndex.parse("ASA 16/915/2016"), UPDATED, null),
                new ReportCharge(CASE, SEED.report(18, MAN, "2016-06-28", CHARGED_AGAIN), offence("505(b)")),
                new ReportDroppedCharges(CASE, SEED.report(19, MAN, "2016-07-01", RELEASED), List.of()),
                new ReportRelease(CASE, SEED.report(20, MAN, "2016-07-01", RELEASED), Terms.NOT_SAID, null, null),
                new CloseAction(
                        CASE,
                        ACTION,
                        CLOSED,
                        Reason.GOOD_NEWS,
                        null,
                        false,
                        List.of(new Achieved(MAN, Outcome.IMPROVED, null))));
    }

    /** One of his names. */
    public static PersonName name(String spelling) {
        return new PersonName.Clear(PERSON, spelling);
    }

    private static List<Offence> offence(String section) {
        return List.of(new Offence(section, null, null));
    }
}
