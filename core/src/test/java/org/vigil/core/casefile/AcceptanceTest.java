package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.CHINA;
import static org.vigil.core.casefile.Given.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Harm;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.UserId;

/** Acceptance always leaves something: a command that would change nothing is refused. */
public class AcceptanceTest {

    private static final PopulationId ONE = new PopulationId(new UUID(1, 1));
    private static final PopulationId OTHER = new PopulationId(new UUID(1, 2));
    private static final ActionId ACTION = new ActionId(new UUID(3, 3));
    private static final LocalDate DAY = LocalDate.of(2014, 9, 1);
    private static final PopulationId PERSON = new PopulationId(new UUID(1, 3));
    private static final PersonName NAME = new PersonName.Clear(new PersonId(new UUID(1, 4)), "Mo Quill");
    private static final Text TEXT = new Text.Clear("Words", null, Set.of());
    private static final Source SOURCE = new Source(Source.Kind.RELATIVE, null, null, null, null, null);

    @Test
    void every_command_that_is_accepted_changes_the_case() {
        CaseFile state = CaseFile.NONE;
        AtomicLong ids = new AtomicLong();
        for (Command command : commands()) {
            Occasion occasion = occasion(ids);
            CaseFile before = state;
            List<Event> events = CaseFile.decide(state, command, occasion);
            assertThat(events).as(command.toString()).isNotEmpty();
            for (Event event : events) {
                state = CaseFile.apply(state, event);
            }
            assertThat(state).as(command.toString()).isNotEqualTo(before);
        }
    }

    // Each command is sent by somebody else, as one person may not do all.
    private static Occasion occasion(AtomicLong ids) {
        Supplier<UUID> made = () -> new UUID(7, ids.getAndIncrement());
        return new Occasion(Given.TODAY, made, new UserId("user-" + made.get()), Closers.ONE_PERSON, id -> true);
    }

    @Test
    void every_command_is_tried() {
        Set<Class<?>> kinds = new HashSet<>();
        collect(Command.class, kinds);

        assertThat(commands().stream().map(Object::getClass).distinct()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static ReportId id(long number) {
        return new ReportId(new UUID(9, number));
    }

    private static NewReport numbered(long number) {
        return new NewReport(id(number), List.of(ONE), null, null, null, List.of(), SOURCE, null, null, Set.of(), null);
    }

    /** One command of each kind, and more, each of which can be followed after those before it. */
    public static List<Command> commands() {
        NewReport report = Given.report(List.of(ONE), null, null);
        NewReport named = new NewReport(
                new ReportId(new UUID(3, 4)),
                List.of(),
                null,
                null,
                null,
                List.of(),
                report.source(),
                null,
                null,
                Set.of(),
                null);
        Stream<Command> names = Stream.of(
                new Populations.RegisterPopulation(CASE, PERSON, Given.profile(people(1)), null),
                new Names.RecordAlias(CASE, named, PERSON, NAME, Names.AliasKind.NICKNAME),
                new Names.CorrectAlias(CASE, Given.report(List.of(), null, null), requireNonNull(named.id()), NAME));
        return Stream.of(
                        various(report).stream(),
                        names,
                        IncidentSamples.commands(CASE, report).stream(),
                        ActionSamples.commands(CASE, ONE).stream())
                .<Command>flatMap(commands -> commands)
                .toList();
    }

    private static List<Command> various(NewReport report) {
        PublishFurtherInformation publish =
                new PublishFurtherInformation(CASE, ACTION, AiIndex.parse("ASA 17/011/2014"), DAY, null);
        CloseAction close = new CloseAction(
                CASE, ACTION, DAY, Reason.OTHER, null, false, List.of(new Achieved(ONE, Outcome.MIXED, null)));
        ReopenAction reopen = new ReopenAction(CASE, ACTION, DAY, null, TEXT);
        return List.of(
                new Opening.OpenCase(CASE, Region.ASIA, Set.of(), Set.of(), TEXT),
                new Populations.RegisterPopulation(CASE, ONE, Given.profile(people(4)), null),
                new Populations.RegisterPopulation(CASE, OTHER, Given.profile(people(3)), null),
                new Populations.RelatePopulations(CASE, report, Kind.DISJOINT, ONE, OTHER, Basis.STATED),
                new Populations.ReportCount(CASE, report, ONE, people(4)),
                new Custody.ReportDetention(CASE, report),
                new Custody.ReportDetention(CASE, report),
                new Claims.AssessRisk(CASE, report, Set.of(Harm.TORTURE), null, Claims.Of.THESE_PEOPLE),
                new Claims.RecordPosition(
                        CASE, report, List.of(new Claims.Holder(Claims.HolderKind.STATE, CHINA, null)), null, TEXT),
                new Claims.CiteObligation(
                        CASE, report, Claims.Rule.TREATY, Claims.Instrument.ICCPR, List.of(), null, null),
                new Claims.RecordContext(CASE, report, Concern.TORTURE, List.of(), TEXT),
                new IssueAction(
                        CASE,
                        ACTION,
                        UaNumber.parse("UA 10/14"),
                        AiIndex.parse("ASA 17/010/2014"),
                        DAY,
                        DAY.plusDays(9),
                        Set.of(),
                        List.of()),
                new Whereabouts.ReportFate(CASE, numbered(1), Fate.DETAINED),
                new Whereabouts.ReportFate(CASE, numbered(2), Fate.AT_LIBERTY),
                new Populations.ReportCount(CASE, numbered(3), ONE, people(5)),
                new Reviews.CorroborateReport(CASE, id(1), null, SOURCE, id(2), null),
                new Reviews.CorroborateReport(CASE, id(1), null, SOURCE, id(2), null),
                new Reviews.DisputeReport(CASE, id(1), null, SOURCE, TEXT),
                new Reviews.AdoptReport(CASE, id(1), List.of(id(2)), null, NAME, TEXT),
                new Reviews.AdoptReport(CASE, id(2), List.of(id(1)), null, NAME, TEXT),
                new Reviews.AdoptReport(CASE, id(3), List.of(), null, NAME, TEXT),
                new Embargoes.PlaceEmbargo(CASE, id(1), null, NAME, TEXT),
                new Embargoes.LiftEmbargo(CASE, id(1), null, NAME, TEXT),
                new Reviews.RetractReport(CASE, id(1), null, SOURCE, TEXT),
                publish,
                publish,
                close,
                reopen,
                close,
                reopen);
    }

    private static void collect(Class<?> type, Set<Class<?>> kinds) {
        if (type.isRecord()) {
            kinds.add(type);
        } else {
            List.of(type.getPermittedSubclasses()).forEach(sub -> collect(sub, kinds));
        }
    }
}
