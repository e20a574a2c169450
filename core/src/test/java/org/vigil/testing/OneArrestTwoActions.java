package org.vigil.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Custody.ReportRelease;
import org.vigil.core.casefile.Custody.Terms;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.UaNumber;

/**
 * Scenario S2: five people are held, three of them let go to South Korea, and the other two returned to North Korea, for
 * whom a second action is issued. What becomes of the first action is not in it.
 */
public final class OneArrestTwoActions {
    public static final LocalDate ISSUED = LocalDate.of(2013, 7, 19);
    public static final LocalDate ISSUED_AGAIN = LocalDate.of(2013, 9, 2);
    private static final SeedReports SEED =
            new SeedReports(185_13, SeedReports.document("ASA 17/025/2013", ISSUED), SeedReports.in("CN-JL"));

    public static final CaseId CASE = new CaseId(new UUID(185_13, 0));
    public static final ActionId FIRST = new ActionId(SEED.id(1));
    public static final ActionId SECOND = new ActionId(SEED.id(2));

    /** Five. */
    public static final PopulationId HELD = new PopulationId(SEED.id(3));

    /** Three. */
    public static final PopulationId LET_GO = new PopulationId(SEED.id(4));

    /** Two. */
    public static final PopulationId RETURNED = new PopulationId(SEED.id(5));

    private static final CountryCode CHINA = CountryCode.parse("CN");
    private static final CountryCode NORTH_KOREA = CountryCode.parse("KP");
    private static final CountryCode SOUTH_KOREA = CountryCode.parse("KR");

    private OneArrestTwoActions() {}

    /** All of it, in the order in which it could have been entered. */
    public static List<Command> commands() {
        return List.of(
                new OpenCase(
                        CASE,
                        Region.ASIA,
                        Set.of(CHINA),
                        Set.of(Concern.FORCIBLE_RETURN),
                        SeedReports.text("Held in a raid")),
                new RegisterPopulation(CASE, HELD, SeedReports.people(5), null),
                new ReportDetention(CASE, SEED.report(10, HELD, "2013-07-14", ISSUED)),
                issue(FIRST, "UA 185/13", "ASA 17/025/2013", ISSUED, LocalDate.of(2013, 8, 30), CHINA),
                new RegisterPopulation(
                        CASE, LET_GO, SeedReports.citizens(3, SOUTH_KOREA), new Within(HELD, Basis.STATED)),
                new RegisterPopulation(CASE, RETURNED, SeedReports.people(2), new Within(HELD, Basis.STATED)),
                new RelatePopulations(
                        CASE,
                        SEED.report(11, HELD, null, ISSUED_AGAIN),
                        Kind.DISJOINT,
                        LET_GO,
                        RETURNED,
                        Basis.INFERRED),
                new ReportRelease(
                        CASE, SEED.report(12, LET_GO, "2013-08", ISSUED_AGAIN), Terms.NOT_SAID, null, SOUTH_KOREA),
                new ReportReturn(
                        CASE,
                        SEED.report(13, RETURNED, "[2013-07-14..2013-09-02]", ISSUED_AGAIN),
                        Act.REFOULEMENT,
                        CHINA,
                        NORTH_KOREA),
                issue(SECOND, "UA 237/13", "ASA 24/008/2013", ISSUED_AGAIN, LocalDate.of(2013, 10, 14), NORTH_KOREA));
    }

    private static Command issue(
            ActionId id, String number, String index, LocalDate known, LocalDate appealDate, CountryCode target) {
        return new IssueAction(
                CASE, id, UaNumber.parse(number), AiIndex.parse(index), known, appealDate, Set.of(target), List.of());
    }
}
