package org.vigil.benchmark;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.ActionChanges.ExtendAppealDate;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Campaign.Means;
import org.vigil.core.casefile.Campaign.RecordAnswer;
import org.vigil.core.casefile.Campaign.RecordAppeals;
import org.vigil.core.casefile.Campaign.Tenor;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Embargoes.LiftEmbargo;
import org.vigil.core.casefile.Embargoes.PlaceEmbargo;
import org.vigil.core.casefile.Links.LinkCases;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.casefile.Reviews.AdoptReport;
import org.vigil.core.casefile.Reviews.CorroborateReport;
import org.vigil.core.casefile.Reviews.DisputeReport;
import org.vigil.core.casefile.Reviews.RetractReport;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Quantity;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/** What staff may do next in a story. */
final class StoryCommands {
    private static final int APPEAL_DAYS = 42;
    private static final Text WHY = new Text.Clear("Told by telephone", "en", Set.of());

    private final CaseId id;
    private final long number;
    private final CountryCode country;
    private final Random random;
    private final StoryReports reports;
    private int documents;

    StoryCommands(CaseId id, long number, CountryCode country, Random random) {
        this.id = id;
        this.number = number;
        this.country = country;
        this.random = random;
        this.reports = new StoryReports(id, country, random);
    }

    Command group() {
        return new RegisterPopulation(id, null, profile(null, 5 + random.nextInt(60)), null);
    }

    Command partOf(CaseFile state) {
        Within whole = new Within(any(state.populations().keySet()), Basis.STATED);
        boolean named = random.nextInt(3) == 0;
        PersonName name = named
                ? new PersonName.Clear(new PersonId(new UUID(random.nextLong(), random.nextLong())), "Mo Quill")
                : null;
        return new RegisterPopulation(id, null, profile(name, named ? 1 : 1 + random.nextInt(5)), whole);
    }

    Command arrest(CaseFile state, LocalDate today) {
        return reports.arrest(any(state.populations().keySet()), today);
    }

    Command issue(LocalDate today) {
        return new IssueAction(
                id,
                null,
                new UaNumber(UaNumber.Series.UA, (int) (number % UaNumber.MAX_NUMBER) + 1, today.getYear()),
                index(today),
                today,
                today.plusDays(APPEAL_DAYS),
                Set.of(country),
                List.of(new Target(country, null, null)));
    }

    /** One that may not be allowed at this point. */
    Command any(CaseFile state, LocalDate today) {
        int one = random.nextInt(100);
        if (one < 6) {
            return partOf(state);
        }
        if (one < 10) {
            return relate(state, today);
        }
        if (one < 18) {
            PopulationId counted = any(state.populations().keySet());
            return new ReportCount(id, reports.of(counted, today), counted, people(1 + random.nextInt(30)));
        }
        if (one < 58) {
            return reports.incident(any(state.populations().keySet()), today);
        }
        if (one < 63) {
            return reports.claim(any(state.populations().keySet()), today);
        }
        return one < 77 ? review(state, today) : onAction(state, today);
    }

    private Command relate(CaseFile state, LocalDate today) {
        PopulationId part = any(state.populations().keySet());
        return new RelatePopulations(
                id,
                reports.of(part, today),
                any(List.of(Kind.values())),
                part,
                any(state.populations().keySet()),
                any(List.of(Basis.values())));
    }

    private Command review(CaseFile state, LocalDate today) {
        ReportId report = any(state.statements().keySet());
        ReportId other = any(state.statements().keySet());
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new CorroborateReport(id, report, today, StoryReports.PRESS, other, null);
            case 3, 4 -> new DisputeReport(id, report, today, StoryReports.PRESS, WHY);
            case 5 -> new RetractReport(id, report, today, StoryReports.PRESS, WHY);
            case 6 -> new AdoptReport(id, report, List.of(other), today, somebody(), WHY);
            default ->
                state.review(report).embargoes().isEmpty()
                        ? new PlaceEmbargo(id, report, today, somebody(), WHY)
                        : new LiftEmbargo(id, report, today, somebody(), WHY);
        };
    }

    private Command onAction(CaseFile state, LocalDate today) {
        ActionId action = any(state.actions().keySet());
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new PublishFurtherInformation(id, action, index(today), today, null);
            case 3, 4, 5 ->
                new RecordAppeals(
                        id,
                        action,
                        null,
                        today,
                        null,
                        any(List.of(Means.values())),
                        new Quantity(10 + random.nextInt(90), null, Set.of()),
                        Edtf.parse(today.toString()),
                        null);
            case 6 -> new RecordAnswer(id, action, null, today, new Target(country, null, null), Tenor.DENIES, null);
            case 7, 8 -> new ExtendAppealDate(id, action, today, today.plusDays(APPEAL_DAYS), null);
            case 9 -> close(state, action, today);
            case 10 ->
                random.nextBoolean()
                        ? new ReopenAction(id, action, today, today.plusDays(APPEAL_DAYS), WHY)
                        : issue(today);
            default -> new LinkCases(id, new CaseId(new UUID(random.nextInt(100), 1)), today, null);
        };
    }

    Command close(CaseFile state, ActionId action, LocalDate today) {
        PopulationId whom = any(state.populations().keySet());
        return new CloseAction(
                id,
                action,
                today,
                Reason.NO_FURTHER_ACTION_FOR_NOW,
                null,
                false,
                List.of(new Achieved(whom, any(List.of(Outcome.values())), null)));
    }

    private AiIndex index(LocalDate today) {
        documents++;
        return AiIndex.parse(String.format("ASA %02d/%03d/%d", number % 90 + 1, documents, today.getYear()));
    }

    private static PersonName somebody() {
        return new PersonName.Clear(new PersonId(new UUID(77, 77)), "Mo Quill");
    }

    private static Profile profile(@Nullable PersonName name, int count) {
        return new Profile(
                name,
                null,
                people(count),
                Role.AT_RISK,
                Gender.NOT_STATED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Count people(int number) {
        return new Count(number, null, number > 9 ? Set.of(Qualifier.AROUND) : Set.of(), Count.Unit.PEOPLE);
    }

    private <T> T any(Collection<T> values) {
        return values.stream().skip(random.nextInt(values.size())).findFirst().orElseThrow();
    }
}
