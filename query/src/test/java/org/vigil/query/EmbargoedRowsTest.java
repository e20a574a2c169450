package org.vigil.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.query.Entering.PAPER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Command;
import org.vigil.core.privacy.Audience;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.query.cases.CaseFilter;
import org.vigil.query.cases.CaseLine;
import org.vigil.query.cases.CaseList;
import org.vigil.query.cases.CaseReader;
import org.vigil.query.cases.CaseView;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.statistics.Question;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.What;
import org.vigil.query.statistics.Statistics;
import org.vigil.query.statistics.StatisticsProjection;
import org.vigil.query.timeline.TimelineReader;

/**
 * What analysts are answered of a case under embargo, of every moment, is what they would be answered of a case in which the
 * fact was never recorded; once it is lifted, of one in which nobody ever spoke of an embargo.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class EmbargoedRowsTest extends ViewsSuite {
    private static final LocalDate DAY = LocalDate.of(2015, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2015, 6, 1);

    private final Entering entering = new Entering(31_15, "BY");
    private final Acting acting = new Acting(entering);
    private Projections running;

    private final List<Command> plain = List.of(
            entering.open(Concern.TORTURE),
            entering.register(1, 12),
            entering.held(1, PAPER, 1, "2015-02-10", DAY),
            entering.issue(1, "UA 31/15", "EUR 49/001/2015", DAY),
            entering.register(2, 4, Qualifier.AT_LEAST),
            entering.counted(2, PAPER, 1, 11, DAY.plusDays(3)),
            entering.fate(3, PAPER, 2, Fate.DETAINED, DAY.plusDays(5)),
            acting.appeals(1, DAY.plusDays(2), 400, "2015-03", Qualifier.AT_LEAST),
            acting.closed(1, DAY.plusDays(6), Reason.GOOD_NEWS, Outcome.IMPROVED, 1));

    private final List<Command> secret = List.of(
            entering.held(10, PAPER, 2, "2014-12-24", DAY.plusDays(2)),
            entering.counted(11, PAPER, 1, 888, DAY.plusDays(4)),
            entering.fate(12, PAPER, 1, Fate.DEAD, DAY.plusDays(1)));

    private void start() {
        running = run(new CasesProjection(replay, json), new StatisticsProjection(replay, json));
    }

    private void awaitViews() throws InterruptedException {
        awaitAll(CasesProjection.NAME);
        awaitAll(StatisticsProjection.NAME);
    }

    private List<Moment> moments(Audience audience, long from) {
        List<Moment> moments = new ArrayList<>();
        for (int day = -1; day < 9; day += 3) {
            moments.add(Moment.current(DAY.plusDays(day)).seenBy(audience));
            for (long position = from; position < log.next(); position++) {
                moments.add(Moment.asOf(position, DAY.plusDays(day)).seenBy(audience));
            }
        }
        return moments;
    }

    private String answers(Moment moment) {
        CaseView view = new CaseReader(running, replay, json)
                .find(entering.id(), moment)
                .orElseThrow();
        List<CaseLine> lines = new CaseList(running, json)
                .page(CaseFilter.ALL, moment, null, 10)
                .cases();
        Statistics statistics = new Statistics(running, json);
        List<Object> figures = Stream.of(By.values())
                .flatMap(by -> Stream.of(What.values()).map(what -> Question.of(what, by)))
                .<Object>map(question -> List.of(
                        statistics.ask(question, moment).rows(),
                        statistics.cases(question, "TOTAL", moment, null, 10),
                        statistics.ask(question, moment).total()))
                .toList();
        Object timeline = new TimelineReader(replay).find(entering.id(), moment).orElseThrow();
        return json.write(List.of(view, lines, figures, timeline)).replaceAll("\"(recorded|openedAt)\":\"[^\"]*\"", "");
    }

    @Test
    void no_answer_of_any_moment_rests_on_what_is_under_embargo() throws InterruptedException {
        start();
        long last = caseLog.enter(TODAY, plain);
        awaitViews();
        Moment now = Moment.current(TODAY).seenBy(Audience.WITHHELD);
        String before = answers(now);

        caseLog.enter(TODAY, secret);
        for (long report = 10; report < 13; report++) {
            caseLog.enter(TODAY, entering.embargoed(report, TODAY));
        }
        caseLog.enter(TODAY, entering.adopted(11, TODAY));
        awaitViews();

        assertThat(answers(now)).isEqualTo(before);
        for (long position = last; position < log.next(); position++) {
            assertThat(answers(Moment.asOf(position, TODAY).seenBy(Audience.WITHHELD)))
                    .as("as of position %s", position)
                    .isEqualTo(before);
        }
        assertThat(answers(Moment.current(TODAY))).contains("888", "DEAD", "2014-12-24");

        rebuild(CasesProjection.NAME);
        rebuild(StatisticsProjection.NAME);
        assertThat(answers(now)).as("rebuilt").isEqualTo(before);
    }

    @Test
    void what_is_reported_under_an_embargo_is_never_written_where_analysts_read() throws InterruptedException {
        start();
        caseLog.enter(TODAY, plain);
        caseLog.enter(TODAY, entering.heldInSecret(10, PAPER, 1, "2014-12-24", DAY.plusDays(1)));
        caseLog.enter(TODAY, entering.held(11, PAPER, 1, "2013-05", DAY.plusDays(4)));
        awaitViews();

        // Rows that were taken back are among them.
        assertThat(acts("rows")).contains("2013", "2014");
        assertThat(acts("published")).contains("2013").doesNotContain("2014");
    }

    private String acts(String view) {
        return documents(StatisticsProjection.NAME, view).stream()
                .map(row -> row.getString("acts"))
                .collect(Collectors.joining());
    }

    @Test
    void placed_and_lifted_in_any_order_the_rows_say_what_the_events_say() throws InterruptedException {
        start();
        Random random = new Random(7);
        caseLog.enter(TODAY, plain);
        for (int round = 0; round < 2; round++) {
            if (round == 0) {
                caseLog.enter(TODAY, secret);
            }
            long report = 10L + random.nextInt(3);
            caseLog.enter(TODAY, entering.embargoed(report, TODAY));
            caseLog.enter(TODAY, entering.embargoed(2, TODAY));
            caseLog.enter(TODAY, entering.fate(20L + round, PAPER, 1, Fate.AT_LIBERTY, DAY.plusDays(6)));
            awaitViews();
            agree();
            caseLog.enter(TODAY, entering.lifted(report, TODAY));
            caseLog.enter(TODAY, entering.lifted(2, TODAY));
            awaitViews();
            agree();
        }
        List<List<Document>> written = documents();
        rebuild(CasesProjection.NAME);
        rebuild(StatisticsProjection.NAME);
        assertThat(documents()).as("rebuilt").isEqualTo(written);
    }

    // The view is folded from the events themselves; list and figures come from rows.
    private void agree() {
        for (Moment moment : moments(Audience.WITHHELD, 1)) {
            CaseView view = new CaseReader(running, replay, json)
                    .find(entering.id(), moment)
                    .orElseThrow();
            CaseLine line = new CaseList(running, json)
                    .page(CaseFilter.ALL, moment, null, 10)
                    .cases()
                    .getFirst();
            assertThat(List.of(line.people(), line.version(), line.position()))
                    .as("%s", moment)
                    .isEqualTo(List.of(view.people(), view.version(), view.position()));
            assertThat(new Statistics(running, json)
                            .ask(Question.of(What.PEOPLE, By.COUNTRY), moment)
                            .total()
                            .people())
                    .as("%s", moment)
                    .isEqualTo(view.people());
        }
    }

    private List<List<Document>> documents() {
        return Stream.of(CasesProjection.NAME, StatisticsProjection.NAME)
                .flatMap(name -> Stream.of("rows", "published").map(view -> documents(name, view)))
                .toList();
    }
}
