package org.vigil.query.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.query.cases.CaseFilter;
import org.vigil.query.cases.CaseList;
import org.vigil.query.cases.CasePage;
import org.vigil.query.cases.DueActions;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.statistics.Question;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;
import org.vigil.query.statistics.Statistics;

/**
 * What is asked of the views.
 *
 * @param what in a few words
 * @param size of the answer at a moment: cases on a page, actions due, people or cases in all
 */
record Asked(String what, Function<Moment, Long> size) {

    private static final int DEADLINE_DAYS = 7;

    /** All that is measured. */
    static List<Asked> all(Projections projections, CaseJson json, LocalDate today) {
        CaseList list = new CaseList(projections, json);
        List<Asked> all = new ArrayList<>(lists(list, middle(list, today)));
        DueActions due = new DueActions(projections, json);
        all.add(new Asked("deadlines", moment -> {
            var found = due.find(moment, DEADLINE_DAYS);
            return found.expiring().total()
                    + found.expired().total()
                    + found.closings().total();
        }));
        all.addAll(figures(new Statistics(projections, json)));
        return all;
    }

    private static List<Asked> lists(CaseList list, @Nullable String middle) {
        CountryCode china = CountryCode.parse("CN");
        CountryCode uganda = CountryCode.parse("UG");
        return List.of(
                page("list", list, CaseFilter.ALL, null),
                page("list, a page in the middle", list, CaseFilter.ALL, middle),
                page("list, status=CLOSED", list, filter(Status.CLOSED, null), null),
                page("list, status=EXPIRED", list, filter(Status.EXPIRED, null), null),
                page("list, country=CN", list, filter(null, china), null),
                page("list, status=CLOSED, country=UG", list, filter(Status.CLOSED, uganda), null));
    }

    private static Asked page(String what, CaseList list, CaseFilter filter, @Nullable String cursor) {
        return new Asked(what, moment -> (long) list.page(filter, moment, cursor, CaseList.DEFAULT_LIMIT)
                .cases()
                .size());
    }

    private static CaseFilter filter(@Nullable Status status, @Nullable CountryCode country) {
        return new CaseFilter(status, country, null, null, null, null, null, null);
    }

    /** The cursor of the page behind about half of the cases. */
    private static @Nullable String middle(CaseList list, LocalDate today) {
        List<String> cursors = new ArrayList<>();
        String next = null;
        do {
            CasePage page = list.page(CaseFilter.ALL, Moment.current(today), next, CaseList.MAX_LIMIT);
            next = page.next();
            if (next != null) {
                cursors.add(next);
            }
        } while (next != null);
        return cursors.isEmpty() ? null : cursors.get(cursors.size() / 2);
    }

    private static List<Asked> figures(Statistics statistics) {
        Filter detained = new Filter(null, null, null, null, Act.DETENTION, null, null, null);
        return List.of(
                figure(statistics, Question.of(What.PEOPLE, By.ACT)),
                figure(statistics, Question.of(What.PEOPLE, By.OUTCOME)),
                figure(statistics, new Question(What.PEOPLE, By.YEAR, detained)),
                figure(statistics, Question.of(What.ACTIONS, By.STATUS)),
                figure(statistics, Question.of(What.CASES, By.COUNTRY)));
    }

    private static Asked figure(Statistics statistics, Question question) {
        return new Asked(
                "figure, " + question.text(),
                moment -> statistics.ask(question, moment).total().cases());
    }
}
