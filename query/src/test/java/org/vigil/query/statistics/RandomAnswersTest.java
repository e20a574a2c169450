package org.vigil.query.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Custody.ReportRelease;
import org.vigil.core.casefile.Total;
import org.vigil.core.casefile.Whereabouts.ReportDisappearance;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.privacy.Audience;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.ViewsSuite;
import org.vigil.query.cases.CaseFilter;
import org.vigil.query.cases.CaseLine;
import org.vigil.query.cases.CaseList;
import org.vigil.query.cases.CaseReader;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.projection.CaseState;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.statistics.Crossed.Row;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.What;
import org.vigil.testing.RandomCommands;

/**
 * Lists and figures of cases to which random commands of every kind were put, of any moment and for either audience, are what a
 * fresh fold of the events says. All is made from the seed in the test's name; {@code -Dtest=RandomAnswersTest} tries the same
 * ones again.
 */
class RandomAnswersTest extends ViewsSuite {
    private static final LocalDate TODAY = LocalDate.of(2015, 3, 1);
    private static final int EVENTS = 60;
    private static final List<By> BYS = List.of(By.values());

    /** Kinds of which there would be few, had all kinds the same chance, and which figures tell apart by what is in them. */
    private static final List<Class<? extends Command>> TOLD_APART = List.of(
            ReportFate.class,
            ReportDisappearance.class,
            ReportReturn.class,
            ReportDetention.class,
            ReportRelease.class);

    private static final List<CaseId> CASES =
            Stream.of(1, 2, 3).map(number -> new CaseId(new UUID(0x77, number))).toList();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void lists_and_figures_of_any_moment_are_what_a_fresh_fold_says(long seed) throws InterruptedException {
        Random random = new Random(seed);
        Projections running = run(new CasesProjection(replay, json), new StatisticsProjection(replay, json));
        enterCommands(random);
        awaitAll(CasesProjection.NAME);
        awaitAll(StatisticsProjection.NAME);

        assertThat(requireFates(running, Moment.current(TODAY)))
                .as("fates that are there to be compared")
                .isPositive();
        int moments = server.rangesAreFast() ? 24 : 6;
        for (int i = 0; i < moments; i++) {
            Moment moment = new Moment(
                    i == 0 ? log.next() : random.nextLong(log.next() + 1),
                    TODAY.minusDays(random.nextInt(30)),
                    random.nextBoolean() ? Audience.OPEN : Audience.WITHHELD);
            requireList(running, moment);
            requireFigures(running, moment, random);
            requireFates(running, moment);
        }
    }

    private void enterCommands(Random random) {
        Map<CaseId, RandomCommands> commands = new HashMap<>();
        CASES.forEach(id -> commands.put(id, new RandomCommands(random, id, CASES, TODAY)));
        for (int i = 0; log.next() < EVENTS; i++) {
            CaseId id = CASES.get(i % CASES.size());
            CaseFile file =
                    replay.find(id, Moment.current(TODAY)).map(CaseState::file).orElse(CaseFile.NONE);
            long before = log.next();
            try {
                RandomCommands next = requireNonNull(commands.get(id));
                caseLog.enter(TODAY, random.nextInt(3) == 0 ? next.next(file) : next.next(file, TOLD_APART));
            } catch (CommandRefused refused) {
                assertThat(log.next()).as("%s", refused).isEqualTo(before);
            }
        }
    }

    private void requireList(Projections running, Moment moment) {
        List<String> told = new ArrayList<>();
        for (CaseId id : CASES) {
            replay.find(id, moment).ifPresent(state -> told.add(told(id, state, moment)));
        }
        assertThat(new CaseList(running, json)
                        .page(CaseFilter.ALL, moment, null, 10)
                        .cases())
                .extracting(RandomAnswersTest::told)
                .as("%s", moment)
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private static String told(CaseId id, CaseState state, Moment moment) {
        List<String> actions = state.file().actions().values().stream()
                .map(action -> told(
                        action.number(),
                        action.statusOn(moment.on()),
                        action.issued(),
                        action.appealDate(),
                        action.closingRequested() == null
                                ? null
                                : action.closingRequested().known(),
                        action.closing() == null ? null : action.closing().known(),
                        action.superseded() == null ? null : action.superseded().known()))
                .toList();
        return told(id, state.version(), state.position(), Total.of(state.file()), actions);
    }

    private static String told(CaseLine line) {
        List<String> actions = line.actions().stream()
                .map(action -> told(
                        action.number(),
                        action.status(),
                        action.issued(),
                        action.appealDate(),
                        action.closingRequested(),
                        action.closed(),
                        action.superseded()))
                .toList();
        return told(line.id(), line.version(), line.position(), line.people(), actions);
    }

    private static String told(@Nullable Object... values) {
        return Stream.of(values).map(Objects::toString).toList().toString();
    }

    /** Returns how many fates there were to be compared. */
    private int requireFates(Projections running, Moment moment) {
        CaseReader views = new CaseReader(running, replay, json);
        int compared = 0;
        for (CaseId id : CASES) {
            CaseState state = replay.find(id, moment).orElse(null);
            if (state != null) {
                FatesShown shown = FatesShown.of(views.find(id, moment).orElseThrow());
                assertThat(CountedCase.of(state.file()).reported(By.FATE).rows())
                        .extracting(Row::key)
                        .as("fates of case %s, %s", id, moment)
                        .isSubsetOf(shown.all())
                        .containsAll(shown.alone());
                compared += shown.all().size();
            }
        }
        return compared;
    }

    private void requireFigures(Projections running, Moment moment, Random random) {
        Statistics statistics = new Statistics(running, json);
        FreshFold fresh = new FreshFold(replay, CASES, moment);
        List<Question> questions = new ArrayList<>();
        Stream.of(What.values()).forEach(what -> questions.add(Question.of(what, BYS.get(random.nextInt(BYS.size())))));
        BYS.stream().filter(By::isReported).forEach(by -> questions.add(Question.of(What.PEOPLE, by)));
        for (Question question : questions) {
            assertThat(FreshFold.rows(statistics.ask(question, moment)))
                    .as("%s %s", question, moment)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("first")
                    .containsExactlyInAnyOrderElementsOf(fresh.rows(question));
        }
    }
}
