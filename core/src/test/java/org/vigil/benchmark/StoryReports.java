package org.vigil.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Claims.AssessRisk;
import org.vigil.core.casefile.Claims.Holder;
import org.vigil.core.casefile.Claims.HolderKind;
import org.vigil.core.casefile.Claims.Of;
import org.vigil.core.casefile.Claims.RecordPosition;
import org.vigil.core.casefile.Claims.Standing;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportArrest;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Custody.ReportRelease;
import org.vigil.core.casefile.Custody.Terms;
import org.vigil.core.casefile.Harms.ReportIllTreatment;
import org.vigil.core.casefile.Harms.ReportThreat;
import org.vigil.core.casefile.Harms.ThreatMeans;
import org.vigil.core.casefile.Justice.Penalty;
import org.vigil.core.casefile.Justice.ReportSentence;
import org.vigil.core.casefile.Justice.ReportTrial;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.casefile.Whereabouts.ReportSighting;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Harm;
import org.vigil.core.vocabulary.IllTreatment;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Stage;
import org.vigil.core.vocabulary.Term;

/** What is reported in a story. One report in six was known some weeks before it is entered. */
final class StoryReports {
    static final Source PRESS = new Source(Source.Kind.PRESS, null, null, null, null, null);

    private static final int LATE_DAYS = 60;
    private static final int HAPPENED_BEFORE_DAYS = 20;

    private final CaseId id;
    private final CountryCode country;
    private final Random random;

    StoryReports(CaseId id, CountryCode country, Random random) {
        this.id = id;
        this.country = country;
        this.random = random;
    }

    Command arrest(PopulationId whom, LocalDate today) {
        return new ReportArrest(id, of(whom, today));
    }

    Command incident(PopulationId whom, LocalDate today) {
        NewReport report = of(whom, today);
        return switch (random.nextInt(9)) {
            case 0 -> new ReportDetention(id, report);
            case 1 -> new ReportReturn(id, report, Act.REFOULEMENT, country, CountryCode.parse("KP"));
            case 2 -> new ReportFate(id, report, Fate.UNKNOWN);
            case 3 -> new ReportIllTreatment(id, report, any(IllTreatment.values()));
            case 4 -> new ReportRelease(id, report, Terms.UNCONDITIONAL, null, null);
            case 5 -> new ReportTrial(id, report, Stage.HAPPENED);
            case 6 -> new ReportSentence(id, report, Penalty.PRISON, new Term(1 + random.nextInt(9), null, null), null);
            case 7 -> new ReportSighting(id, report, Fate.DETAINED);
            default -> new ReportThreat(id, report, ThreatMeans.TELEPHONE, random.nextBoolean());
        };
    }

    Command claim(PopulationId whom, LocalDate today) {
        NewReport report = of(whom, today);
        return random.nextBoolean()
                ? new AssessRisk(id, report, Set.of(any(Harm.values())), country, Of.THESE_PEOPLE)
                : new RecordPosition(
                        id, report, List.of(new Holder(HolderKind.STATE, country, null)), Standing.OFFENDERS, null);
    }

    NewReport of(PopulationId whom, LocalDate today) {
        LocalDate known = random.nextInt(6) == 0 ? today.minusDays(random.nextInt(LATE_DAYS)) : today;
        LocalDate day = known.minusDays(random.nextInt(HAPPENED_BEFORE_DAYS));
        Edtf date = Edtf.parse(
                random.nextInt(4) == 0 ? day.minusMonths(1).toString().substring(0, 7) : day + "~");
        return new NewReport(
                null,
                List.of(whom),
                new Happened(date, null, Happened.BoundsBy.SOURCE, Happened.YearFrom.STATED),
                known,
                null,
                List.of(),
                PRESS,
                null,
                null,
                Set.of(),
                null);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
