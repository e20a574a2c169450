package org.vigil.query.statistics;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.testing.PlainProfiles;

/**
 * Cases to count beside the seed's: scenario S7, whose two groups may overlap and whose two actions expired; one in two
 * countries, with an outcome for two of three people; and one with neither action nor people nor country.
 */
final class OtherCases {
    static final CaseId OVERLAP = new CaseId(new UUID(52, 12));
    static final CaseId TWO_COUNTRIES = new CaseId(new UUID(7, 7));
    static final CaseId NO_ACTION = new CaseId(new UUID(8, 8));

    private static final CaseId ONE_DIED = new CaseId(new UUID(5, 5));
    private static final CaseId TWO_ACTS = new CaseId(new UUID(6, 6));
    private static final ActionId ACTION = new ActionId(new UUID(7, 1));
    private static final CountryCode CHINA = CountryCode.parse("CN");
    private static final CountryCode MYANMAR = CountryCode.parse("MM");

    private OtherCases() {}

    static Set<CaseId> and(CaseId other) {
        Set<CaseId> all = new HashSet<>(Set.of(OVERLAP, TWO_COUNTRIES, NO_ACTION));
        all.add(other);
        return Set.copyOf(all);
    }

    static List<Command> commands() {
        PopulationId many = new PopulationId(new UUID(52, 1));
        PopulationId few = new PopulationId(new UUID(52, 2));
        PopulationId three = new PopulationId(new UUID(7, 2));
        PopulationId two = new PopulationId(new UUID(7, 3));
        LocalDate first = LocalDate.of(2012, 2, 15);
        LocalDate second = LocalDate.of(2012, 2, 28);
        LocalDate may = LocalDate.of(2014, 5, 2);
        return List.of(
                open(OVERLAP, Set.of(CHINA), Concern.INCOMMUNICADO_DETENTION),
                open(NO_ACTION, Set.of(), Concern.HEALTH),
                register(OVERLAP, many, 21, null, Qualifier.AT_LEAST),
                new ReportDetention(OVERLAP, held(many, "2012-02-08", first)),
                issue(OVERLAP, new ActionId(new UUID(52, 3)), "UA 52/12", "ASA 24/001/2012", first, CHINA),
                open(TWO_COUNTRIES, Set.of(CHINA, MYANMAR), Concern.TORTURE),
                register(OVERLAP, few, 9, null, Qualifier.AT_LEAST),
                new ReportDetention(OVERLAP, held(few, null, second)),
                issue(OVERLAP, new ActionId(new UUID(52, 4)), "UA 68/12", "ASA 24/002/2012", second, CHINA),
                register(TWO_COUNTRIES, three, 3, null),
                register(TWO_COUNTRIES, two, 2, three),
                new ReportDetention(TWO_COUNTRIES, held(three, "2013-12-30/2014-01-02", may)),
                issue(TWO_COUNTRIES, ACTION, "UA 101/14", "ASA 16/001/2014", may, MYANMAR),
                new CloseAction(
                        TWO_COUNTRIES,
                        ACTION,
                        may.plusDays(20),
                        Reason.GOOD_NEWS,
                        null,
                        false,
                        List.of(new Achieved(two, Outcome.IMPROVED, null))));
    }

    /** A case of twenty people of whom five were detained and seven returned in 2011, and three detained a year before. */
    static List<Command> twoActs() {
        PopulationId twenty = new PopulationId(new UUID(6, 1));
        PopulationId five = new PopulationId(new UUID(6, 2));
        PopulationId seven = new PopulationId(new UUID(6, 3));
        PopulationId three = new PopulationId(new UUID(6, 4));
        LocalDate known = LocalDate.of(2012, 1, 5);
        return List.of(
                open(TWO_ACTS, Set.of(MYANMAR), Concern.TORTURE),
                register(TWO_ACTS, twenty, 20, null),
                register(TWO_ACTS, five, 5, twenty),
                register(TWO_ACTS, seven, 7, twenty),
                register(TWO_ACTS, three, 3, twenty),
                new ReportDetention(TWO_ACTS, held(five, "2011-02", known)),
                new ReportReturn(TWO_ACTS, held(seven, "2011", known), Act.REFOULEMENT, CHINA, MYANMAR),
                new ReportDetention(TWO_ACTS, held(three, "2010", known)));
    }

    /** A case of around 29 people who are returned and of whom nothing is known then, but for one who is found dead. */
    static List<Command> oneOfManyDied() {
        PopulationId many = new PopulationId(new UUID(5, 1));
        PopulationId one = new PopulationId(new UUID(5, 2));
        LocalDate known = LocalDate.of(2013, 3, 1);
        return List.of(
                open(ONE_DIED, Set.of(CHINA), Concern.TORTURE),
                register(ONE_DIED, many, 29, null, Qualifier.AROUND),
                register(ONE_DIED, one, 1, many),
                new ReportReturn(ONE_DIED, held(many, "2013-02", known), Act.REFOULEMENT, CHINA, MYANMAR),
                new ReportFate(ONE_DIED, held(one, "2013-03", known.plusDays(20)), Fate.DEAD),
                new ReportFate(ONE_DIED, held(many, null, known.plusDays(40)), Fate.UNKNOWN));
    }

    private static Command open(CaseId id, Set<CountryCode> countries, Concern concern) {
        return new OpenCase(id, Region.ASIA, countries, Set.of(concern), new Text.Clear("A title", null, Set.of()));
    }

    private static Command register(
            CaseId id, PopulationId population, int people, @Nullable PopulationId whole, Qualifier... qualifiers) {
        return new RegisterPopulation(
                id,
                population,
                PlainProfiles.of(people, qualifiers),
                whole == null ? null : new Within(whole, Basis.STATED));
    }

    private static Command issue(
            CaseId id, ActionId action, String number, String index, LocalDate day, CountryCode country) {
        return new IssueAction(
                id,
                action,
                UaNumber.parse(number),
                AiIndex.parse(index),
                day,
                day.plusDays(42),
                Set.of(country),
                List.of());
    }

    private static NewReport held(PopulationId about, @Nullable String happened, LocalDate known) {
        return new NewReport(
                null,
                List.of(about),
                happened == null
                        ? null
                        : new Happened(
                                Edtf.parse(happened), null, Happened.BoundsBy.SOURCE, Happened.YearFrom.PUBLICATION),
                known,
                null,
                List.of(),
                new Source(Source.Kind.URGENT_ACTION, null, null, null, null, null),
                null,
                null,
                Set.of(),
                null);
    }
}
