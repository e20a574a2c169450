package org.vigil.query.scenarios;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.ViewsSuite;
import org.vigil.query.cases.CaseReader;
import org.vigil.query.cases.CaseView;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.statistics.Figure;
import org.vigil.query.statistics.Question;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.What;
import org.vigil.query.statistics.Statistics;
import org.vigil.query.statistics.StatisticsProjection;
import org.vigil.query.timeline.TimelineReader;

/** A case that is entered step by step, and what its view, its timeline and the figures then answer. */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
abstract class ScenarioSuite extends ViewsSuite {
    private static final Pattern ON_WHAT_IT_RESTS =
            Pattern.compile(" \\([^()]*year as of the publication\\)|[;,] according to.*");

    private CaseReader cases;
    TimelineReader timelines;
    Statistics statistics;

    @BeforeEach
    void viewsRun() {
        Projections running = run(new CasesProjection(replay, json), new StatisticsProjection(replay, json));
        cases = new CaseReader(running, replay, json);
        timelines = new TimelineReader(replay);
        statistics = new Statistics(running, json);
    }

    /** Enters commands as on a day; returns the position of what came of the last one. */
    long enter(LocalDate today, List<Command> commands) throws InterruptedException {
        long last = caseLog.enter(today, commands);
        awaitAll(CasesProjection.NAME);
        awaitAll(StatisticsProjection.NAME);
        return last;
    }

    CaseView view(CaseId id, Moment moment) {
        return cases.find(id, moment).orElseThrow();
    }

    boolean exists(CaseId id, Moment moment) {
        return cases.find(id, moment).isPresent();
    }

    /** When each entry of the timeline happened at the earliest, and its sentence but for on what it rests. */
    List<String> told(CaseId id, Moment moment) {
        return timelines.find(id, moment).orElseThrow().entries().stream()
                .map(entry -> entry.earliest() + " "
                        + ON_WHAT_IT_RESTS.matcher(entry.words()).replaceAll(""))
                .toList();
    }

    /** How many people there are of each kind of which there are any. */
    Map<String, Total> people(By by, Moment moment) {
        Map<String, Total> people = new TreeMap<>();
        for (Figure row : statistics.ask(Question.of(What.PEOPLE, by), moment).rows()) {
            if (row.cases() > 0) {
                people.put(row.key(), requireNonNull(row.people()));
            }
        }
        return people;
    }

    /** How many actions there are of each status of which there are any. */
    Map<String, Long> actions(Moment moment) {
        Map<String, Long> actions = new TreeMap<>();
        for (Figure row :
                statistics.ask(Question.of(What.ACTIONS, By.STATUS), moment).rows()) {
            if (requireNonNull(row.actions()) > 0) {
                actions.put(row.key(), row.actions());
            }
        }
        return actions;
    }
}
