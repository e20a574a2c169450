package org.vigil.query.statistics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.query.projection.QuestionRefused;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;

class QuestionTest {
    private static final Filter WORSENED_IN_2013 =
            new Filter(null, Outcome.WORSENED, null, 2013, null, null, null, null);
    private static final Filter EXPIRED_WITH_GOOD_NEWS =
            new Filter(Status.EXPIRED, null, null, null, null, null, null, Reason.GOOD_NEWS);
    private static final Filter WORSENED = new Filter(null, Outcome.WORSENED, null, null, null, null, null, null);
    private static final Filter IN_2013 = new Filter(null, null, null, 2013, null, null, null, null);

    @Test
    void people_are_not_told_by_outcome_or_reason_and_year_or_status_at_once() {
        refused(By.COUNTRY, WORSENED_IN_2013);
        refused(By.COUNTRY, EXPIRED_WITH_GOOD_NEWS);
        refused(By.YEAR, WORSENED);
        refused(By.STATUS, WORSENED);
        refused(By.OUTCOME, IN_2013);
        refused(By.REASON, IN_2013);
    }

    private static void refused(By by, Filter filter) {
        assertThatThrownBy(() -> new Question(What.PEOPLE, by, filter))
                .isInstanceOf(QuestionRefused.class)
                .hasMessageContaining("year and status");
    }

    @Test
    void cases_and_closings_are_and_so_are_people_by_one_of_them() {
        assertThatCode(() -> {
                    new Question(What.CASES, By.STATUS, WORSENED_IN_2013);
                    new Question(What.CLOSINGS, By.OUTCOME, WORSENED_IN_2013);
                    new Question(What.PEOPLE, By.REASON, WORSENED);
                    new Question(What.PEOPLE, By.STATUS, IN_2013);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = By.class,
            names = {"INCIDENT", "FATE", "CATEGORY", "DISAPPEARANCE", "RETURNED_FROM", "RETURNED_TO"})
    void people_are_not_told_by_what_is_reported_of_them_and_act_outcome_reason_or_status_at_once(By by) {
        Filter detained = new Filter(null, null, null, null, Act.DETENTION, null, null, null);
        Filter expired = new Filter(Status.EXPIRED, null, null, null, null, null, null, null);
        Filter goodNews = new Filter(null, null, null, null, null, null, null, Reason.GOOD_NEWS);
        for (Filter filter : List.of(detained, expired, goodNews, WORSENED)) {
            assertThatThrownBy(() -> new Question(What.PEOPLE, by, filter))
                    .isInstanceOf(QuestionRefused.class)
                    .hasMessageContaining("what is reported of them");
            assertThatCode(() -> new Question(What.CASES, by, filter)).doesNotThrowAnyException();
            assertThatCode(() -> new Question(What.ACTIONS, by, filter)).doesNotThrowAnyException();
        }
        assertThatCode(() -> new Question(What.PEOPLE, by, IN_2013)).doesNotThrowAnyException();
    }
}
