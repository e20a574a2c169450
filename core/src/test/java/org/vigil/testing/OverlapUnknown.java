package org.vigil.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.UaNumber;

/**
 * Scenario S7: at least 21 people are held, and at least nine; whether the nine are among the 21 is not known. AI indexes,
 * appeal dates and the province are invented.
 */
public final class OverlapUnknown {
    public static final LocalDate ISSUED = LocalDate.of(2012, 2, 15);
    public static final LocalDate ISSUED_AGAIN = LocalDate.of(2012, 2, 28);
    private static final SeedReports SEED =
            new SeedReports(52_12, SeedReports.document("ASA 17/910/2012", ISSUED), SeedReports.in("CN-JL"));

    public static final CaseId CASE = new CaseId(new UUID(52_12, 0));
    public static final ActionId FIRST = new ActionId(SEED.id(1));
    public static final ActionId SECOND = new ActionId(SEED.id(2));

    /** At least 21. */
    public static final PopulationId MANY = new PopulationId(SEED.id(3));

    /** At least nine. */
    public static final PopulationId FEW = new PopulationId(SEED.id(4));

    private static final CountryCode CHINA = CountryCode.parse("CN");

    private OverlapUnknown() {}

    /** All of it, in the order in which it could have been entered. */
    public static List<Command> commands() {
        return List.of(
                new OpenCase(
                        CASE,
                        Region.ASIA,
                        Set.of(CHINA),
                        Set.of(Concern.FORCIBLE_RETURN),
                        SeedReports.text("Held in separate places")),
                new RegisterPopulation(CASE, MANY, SeedReports.people(21, Qualifier.AT_LEAST), null),
                new ReportDetention(CASE, SEED.report(10, MANY, "2012-02-08", ISSUED)),
                issue(FIRST, "UA 52/12", "ASA 17/910/2012", ISSUED),
                new RegisterPopulation(CASE, FEW, SeedReports.people(9, Qualifier.AT_LEAST), null),
                new ReportDetention(CASE, SEED.report(11, FEW, "[2012-02-10..2012-02-20]", ISSUED_AGAIN)),
                issue(SECOND, "UA 68/12", "ASA 17/911/2012", ISSUED_AGAIN));
    }

    private static Command issue(ActionId id, String number, String index, LocalDate known) {
        return new IssueAction(
                CASE,
                id,
                UaNumber.parse(number),
                AiIndex.parse(index),
                known,
                known.plusDays(42),
                Set.of(CHINA),
                List.of());
    }
}
