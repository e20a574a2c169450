package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.CHINA;
import static org.vigil.core.casefile.Given.NORTH_KOREA;
import static org.vigil.core.casefile.Given.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Claims.AssessRisk;
import org.vigil.core.casefile.Claims.Breach;
import org.vigil.core.casefile.Claims.CiteObligation;
import org.vigil.core.casefile.Claims.HedgedMagnitude;
import org.vigil.core.casefile.Claims.Holder;
import org.vigil.core.casefile.Claims.HolderKind;
import org.vigil.core.casefile.Claims.Instrument;
import org.vigil.core.casefile.Claims.Magnitude;
import org.vigil.core.casefile.Claims.PositionRecorded;
import org.vigil.core.casefile.Claims.RecordContext;
import org.vigil.core.casefile.Claims.RecordPosition;
import org.vigil.core.casefile.Claims.Rule;
import org.vigil.core.casefile.Claims.Standing;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Justice.ReportExpectedCharge;
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
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Grade;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Happened.BoundsBy;
import org.vigil.core.vocabulary.Happened.YearFrom;
import org.vigil.core.vocabulary.Harm;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.HedgedCountry;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Relation;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.Where;

/** The facts of the seed's case that a simpler model can't hold: each is entered by a command and read from the case. */
class SeedFactsTest {

    private static final CountryCode SOUTH_KOREA = CountryCode.parse("KR");
    private static final LocalDate PUBLISHED = LocalDate.of(2014, 9, 11);
    private static final ActionId ACTION = new ActionId(new UUID(3, 3));

    private final Given given = Given.openCase();
    private final PopulationId group = register(people(35, Qualifier.AROUND), Role.AT_RISK, Gender.BOTH, null);
    private final PopulationId returned =
            register(people(29, Qualifier.AROUND), Role.AT_RISK, Gender.NOT_STATED, new Within(group, Basis.INFERRED));
    private final PopulationId helpers =
            register(people(6), Role.ASSISTING, Gender.NOT_STATED, new Within(group, Basis.INFERRED));

    @Test
    void the_29_and_the_35_are_two_populations_and_what_we_infer_is_marked() {
        PopulationId families =
                register(new Count(4, null, Set.of(), Count.Unit.FAMILIES), Role.AT_RISK, Gender.NOT_STATED, null);
        RelatePopulations inference =
                new RelatePopulations(CASE, new Said().report(), Kind.SAME_AS, families, returned, Basis.INFERRED);

        Populations.RelationReported relation = (Populations.RelationReported) record(inference);

        assertThat(relation.basis()).isEqualTo(Basis.INFERRED);
        assertThat(relation.report().about()).containsExactlyInAnyOrder(families, returned);
        assertThat(requireNonNull(given.state().populations().get(returned)).partOf())
                .isEqualTo(new Within(group, Basis.INFERRED));
        assertThat(Finding.of(given.state()))
                .extracting(Finding::message)
                .containsExactly("around 29 and 6, if apart, are the around 35");
        assertThat(Total.of(given.state())).isEqualTo(new Total(35, 35, Set.of(Qualifier.AROUND), false));
    }

    @Test
    void the_child_is_inside_the_29_and_its_sex_is_not_stated() {
        PopulationId child = new PopulationId(new UUID(2, 99));
        given.when(new RegisterPopulation(
                CASE,
                child,
                new Profile(
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
                        List.of()),
                new Within(returned, Basis.STATED)));

        assertThat(Forest.of(given.state()).within(child, group)).isTrue();
        assertThat(Words.people(given.state(), child)).isEqualTo("1 person (gender not stated, aged 1)");
        assertThat(Words.people(given.state(), group)).isEqualTo("around 35 people (male and female)");
    }

    @Test
    void a_date_is_a_range_or_a_set_whose_bounds_and_year_have_somebody_to_answer_for_them() {
        Happened early = happened("[2014-08-01..2014-08-10]", "early August", BoundsBy.RECORDER, YearFrom.PUBLICATION);
        Statement forced = (Statement) record(new ReportReturn(
                CASE,
                new Said().of(returned).happened(early).hedged(Hedge.REPORTEDLY).report(),
                Act.REFOULEMENT,
                CHINA,
                NORTH_KOREA));
        assertThat(forced.report().happened()).isEqualTo(early);
        assertThat(forced.report().hedges()).containsExactly(Hedge.REPORTEDLY);
        assertThat(Words.of(forced, given.state()))
                .isEqualTo("Around 29 people, part of around 35, were reportedly returned by force from China to North"
                        + " Korea (refoulement), [2014-08-01..2014-08-10] (one of these, bounds drawn by the recorder,"
                        + " year as of the publication); according to an urgent action; known 2014-09-11.");
    }

    @Test
    void places_are_a_set_a_route_is_none_and_the_actor_is_known_by_its_country() {
        Where where = new Where(
                List.of(
                        new Place(CHINA, SubdivisionCode.parse("CN-SD"), null),
                        new Place(CHINA, SubdivisionCode.parse("CN-YN"), null)),
                text("A route"));
        Happened held = happened("2014-07-15/2014-07-17", null, BoundsBy.SOURCE, YearFrom.STATED);
        Actor authorities = new Actor(Actor.Kind.AUTHORITIES, CHINA, null);

        Statement detention = (Statement) record(new ReportDetention(
                CASE,
                new Said()
                        .of(group)
                        .happened(held)
                        .where(where)
                        .by(authorities)
                        .known(LocalDate.of(2014, 7, 23))
                        .report()));

        assertThat(detention.report().where()).isEqualTo(where);
        assertThat(detention.report().by()).containsExactly(authorities);
        assertThat(Words.of(detention, given.state()))
                .isEqualTo("Around 35 people were detained, 2014-07-15/2014-07-17, in China (CN-SD, CN-YN), on a route,"
                        + " by the authorities of China; according to an urgent action; known 2014-07-23.");
    }

    @Test
    void origin_citizenship_residence_papers_and_relations_are_hedged_one_by_one() {
        PopulationId helper = new PopulationId(new UUID(2, 98));
        Profile profile = new Profile(
                null,
                null,
                people(1),
                Role.ASSISTING,
                Gender.NOT_STATED,
                null,
                List.of(new HedgedCountry(NORTH_KOREA, Set.of())),
                List.of(new HedgedCountry(CHINA, Set.of(Hedge.REPORTEDLY))),
                List.of(new HedgedCountry(SOUTH_KOREA, Set.of())),
                List.of(new HedgedCountry(SOUTH_KOREA, Set.of())),
                List.of(new Relation(Relation.Kind.FAMILY_OF, text("Officials"), Set.of(Hedge.BELIEVED))));
        given.when(new RegisterPopulation(CASE, helper, profile, new Within(helpers, Basis.STATED)));

        assertThat(requireNonNull(given.state().populations().get(helper)).profile())
                .isEqualTo(profile);
        assertThat(Words.people(given.state(), helper))
                .isEqualTo("1 helper (gender not stated, from North Korea, reportedly a citizen of China, living in"
                        + " South Korea, travelling on papers of South Korea, believed to be family of others)");
    }

    @Test
    void what_is_expected_or_feared_did_not_happen() {
        Statement charge = (Statement)
                record(new ReportExpectedCharge(CASE, new Said().of(helpers).report(), null));
        Statement risk = (Statement) record(new AssessRisk(
                CASE,
                new Said().of(returned).hedged(Hedge.OFTEN).report(),
                Set.of(Harm.IMPRISONMENT, Harm.TORTURE, Harm.OTHER_ILL_TREATMENT, Harm.FORCED_LABOUR),
                NORTH_KOREA,
                Claims.Of.CLASS_OF_PEOPLE));

        assertThat(Words.of(charge, given.state()))
                .startsWith("6 helpers, part of around 35, are expected to be charged (with what is not said);");
        assertThat(Words.of(risk, given.state()))
                .startsWith("A class of people, such as around 29 people, part of around 35, is often at risk of"
                        + " imprisonment, torture, other ill treatment and forced labour in North Korea;");
    }

    @Test
    void positions_stand_side_by_side_each_with_its_holder() {
        record(new RecordPosition(
                CASE,
                new Said().of(returned).report(),
                List.of(new Holder(HolderKind.STATE, CHINA, null)),
                Standing.ECONOMIC_MIGRANTS,
                null));
        record(new RecordPosition(
                CASE,
                new Said().of(returned).report(),
                List.of(new Holder(HolderKind.ORGANISATION, null, null)),
                Standing.REFUGEES,
                text("In their own right")));

        assertThat(given.state().statements().values())
                .extracting(each -> ((PositionRecorded) each).standing())
                .containsExactly(Standing.ECONOMIC_MIGRANTS, Standing.REFUGEES);
    }

    @Test
    void a_position_that_several_hold_is_told_with_all_of_them() {
        Event position = record(new RecordPosition(
                CASE,
                new Said().of(returned).report(),
                List.of(
                        new Holder(HolderKind.STATE, CHINA, null),
                        new Holder(HolderKind.STATE, NORTH_KOREA, null),
                        new Holder(HolderKind.INTERGOVERNMENTAL, null, null)),
                Standing.OFFENDERS,
                null));

        assertThat(Words.of(position, given.state()))
                .contains(
                        " regarded as offenders by the state of China, the state of North Korea and an intergovernmental"
                                + " body;");
    }

    @Test
    void two_obligations_are_breached_and_a_domestic_rule_is_none() {
        Breach denied = new Breach(CHINA, text("UNHCR was denied access"), Set.of(Hedge.ALLEGEDLY));
        record(cite(Rule.PRINCIPLE_OF_INTERNATIONAL_LAW, Instrument.NON_REFOULEMENT, List.of(), denied));
        Event treaty = record(cite(Rule.TREATY, Instrument.REFUGEE_CONVENTION, List.of(CHINA), denied));
        Event domestic = record(cite(Rule.DOMESTIC_RULE, Instrument.EXIT_PERMISSION, List.of(NORTH_KOREA), null));

        assertThat(given.state().statements()).hasSize(3);
        assertThat(Words.of(treaty, given.state()))
                .startsWith("The Refugee Convention (a treaty, binding on China) is cited alleging a breach by China"
                        + " (allegedly);");
        assertThat(Words.of(domestic, given.state()))
                .startsWith("The rule that leaving the country needs permission (a domestic rule, binding on North"
                        + " Korea) is cited without alleging a breach;");
    }

    @Test
    void a_figure_of_the_theme_is_counted_for_no_case() {
        Event context = record(new RecordContext(
                CASE,
                new Said().report(),
                Concern.FORCIBLE_RETURN,
                List.of(
                        new HedgedMagnitude(Magnitude.HUNDREDS, Set.of()),
                        new HedgedMagnitude(Magnitude.THOUSANDS, Set.of(Hedge.POSSIBLY))),
                null));

        assertThat(Words.of(context, given.state())).contains("hundreds, possibly thousands each year");
        assertThat(Total.of(given.state()).max()).isEqualTo(35);
    }

    @Test
    void a_closing_has_a_reason_and_an_outcome_for_each_population_beside_what_is_known_of_them() {
        record(new IssueAction(
                CASE,
                ACTION,
                UaNumber.parse("UA 190/14"),
                AiIndex.parse("ASA 17/039/2014"),
                LocalDate.of(2014, 7, 28),
                LocalDate.of(2014, 9, 8),
                Set.of(CHINA),
                List.of()));
        record(new ReportFate(CASE, new Said().of(returned).report(), Fate.UNKNOWN));
        record(new CloseAction(
                CASE,
                ACTION,
                PUBLISHED,
                Reason.NO_FURTHER_ACTION_FOR_NOW,
                text("The campaign goes on"),
                true,
                List.of(
                        new Achieved(returned, Outcome.WORSENED, null),
                        new Achieved(helpers, Outcome.UNKNOWN, text("Charges are expected")))));

        ActionClosed closing = requireNonNull(
                requireNonNull(given.state().actions().get(ACTION)).closing());
        assertThat(closing.campaignContinues()).isTrue();
        assertThat(closing.outcomes())
                .extracting(Achieved::population, Achieved::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(returned, Outcome.WORSENED),
                        org.assertj.core.groups.Tuple.tuple(helpers, Outcome.UNKNOWN));
        assertThat(given.state().statements().values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Whereabouts.FateReported.class,
                        fate -> assertThat(fate.fate()).isEqualTo(Fate.UNKNOWN));
    }

    @Test
    void what_is_not_repeated_later_still_stands_and_press_counts_stand_beside_it() {
        Happened held = happened("2014-07-15/2014-07-17", null, BoundsBy.SOURCE, YearFrom.STATED);
        Event first = record(
                new ReportDetention(CASE, new Said().of(group).happened(held).report()));
        record(new ReportCount(
                CASE,
                new Said()
                        .from(Source.Kind.PRESS, new Grade(Grade.Reliability.C, 3))
                        .report(),
                helpers,
                people(5)));
        record(new ReportCount(
                CASE,
                new Said()
                        .from(Source.Kind.PRESS, new Grade(Grade.Reliability.B, 3))
                        .report(),
                helpers,
                people(6)));

        assertThat(given.state().statements()).hasSize(3).containsValue((Statement) first);
        assertThat(Finding.of(given.state()))
                .filteredOn(finding -> finding.kind() == Finding.Kind.WARNING)
                .extracting(Finding::message)
                .containsExactly("counts disagree: 6 people as registered; 5 people according to the press, graded C3;"
                        + " 6 people according to the press, graded B3");
    }

    private Event record(Command command) {
        List<Event> events = given.when(command);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private PopulationId register(Count count, Role role, Gender gender, @Nullable Within partOf) {
        Profile profile = new Profile(
                null, null, count, role, gender, null, List.of(), List.of(), List.of(), List.of(), List.of());
        Populations.PopulationRegistered registered =
                (Populations.PopulationRegistered) record(new RegisterPopulation(CASE, null, profile, partOf));
        return registered.population();
    }

    private static CiteObligation cite(
            Rule rule, Instrument instrument, List<CountryCode> binds, @Nullable Breach breach) {
        return new CiteObligation(CASE, new Said().report(), rule, instrument, binds, null, breach);
    }

    private static Happened happened(String date, @Nullable String phrase, BoundsBy bounds, YearFrom year) {
        return new Happened(Edtf.parse(date), phrase == null ? null : text(phrase), bounds, year);
    }

    private static Text text(String text) {
        return new Text.Clear(text, "en", Set.of());
    }

    /** A report that is put together step by step. */
    private static final class Said {

        private List<PopulationId> about = List.of();
        private @Nullable Happened happened;
        private LocalDate known = PUBLISHED;
        private @Nullable Where where;
        private List<Actor> by = List.of();
        private Source.Kind source = Source.Kind.URGENT_ACTION;
        private @Nullable Grade grade;
        private Set<Hedge> hedges = Set.of();

        Said of(PopulationId... populations) {
            about = List.of(populations);
            return this;
        }

        Said happened(Happened when) {
            happened = when;
            return this;
        }

        Said known(LocalDate day) {
            known = day;
            return this;
        }

        Said where(Where places) {
            where = places;
            return this;
        }

        Said by(Actor... actors) {
            by = List.of(actors);
            return this;
        }

        Said from(Source.Kind kind, Grade graded) {
            source = kind;
            grade = graded;
            return this;
        }

        Said hedged(Hedge... reservations) {
            hedges = Set.of(reservations);
            return this;
        }

        NewReport report() {
            return new NewReport(
                    null,
                    about,
                    happened,
                    known,
                    where,
                    by,
                    new Source(source, null, null, null, null, null),
                    grade,
                    null,
                    hedges,
                    null);
        }
    }
}
