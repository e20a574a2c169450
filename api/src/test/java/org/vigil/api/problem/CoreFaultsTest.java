package org.vigil.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.vigil.core.casefile.Refusal;
import org.vigil.core.log.AppendFailure;
import org.vigil.core.log.LogCorruptedException;
import org.vigil.core.vocabulary.Edtf;

class CoreFaultsTest {

    private static ProblemException of(Throwable failure) {
        return CoreFaults.of(failure).orElseThrow();
    }

    private static void assertProblem(Throwable failure, int status, String code) {
        Problem problem = of(failure).problem();
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void a_refusal_keeps_its_code_its_field_and_what_to_do() {
        Problem problem = of(Refusal.KNOWN_IN_FUTURE.of("known", "2099-01-01 is still to come"))
                .problem();
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("known-in-future");
        assertThat(problem.field()).isEqualTo("known");
        assertThat(problem.detail()).isEqualTo("2099-01-01 is still to come");
        assertThat(problem.remedy()).isEqualTo(Refusal.KNOWN_IN_FUTURE.remedy());
        assertProblem(Refusal.NO_SUCH_CASE.of("caseId", "there is no case"), 404, "no-such-case");
        assertProblem(Refusal.UA_NUMBER_TAKEN.of("number", "taken"), 409, "ua-number-taken");
    }

    @Test
    void a_value_of_no_such_form_keeps_its_code() {
        Throwable failure = org.assertj.core.api.Assertions.catchThrowable(() -> Edtf.parse("2014-02-30"));
        assertProblem(failure, 400, "edtf-impossible");
    }

    @Test
    void what_the_log_does_not_take_now_says_when_to_come_again() {
        ProblemException full = of(new AppendFailure.QueueFull(Duration.ofMillis(2_500)));
        assertThat(full.problem().status()).isEqualTo(503);
        assertThat(full.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertProblem(new AppendFailure.QueueFull(Duration.ofMillis(2)), 503, "busy");
        assertProblem(new AppendFailure.ClockBehind(Instant.EPOCH, Instant.EPOCH), 503, "unavailable");
        assertProblem(new AppendFailure.LogClosed(), 503, "unavailable");
        assertProblem(new AppendFailure.LogFailed(new IllegalArgumentException("a fault")), 503, "unavailable");
        assertProblem(new LogCorruptedException("hole"), 503, "unavailable");
        assertProblem(new MongoTimeoutException("no answer"), 503, "unavailable");
    }

    @Test
    void a_node_that_records_nothing_more_says_what_to_do_and_not_what_broke() {
        ProblemException failed = of(new AppendFailure.LogFailed(new IllegalArgumentException("a fault")));
        assertThat(failed.problem().detail())
                .contains("until it is started again")
                .doesNotContain("a fault");
        assertThat(failed.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("10");
    }

    @Test
    void what_may_have_happened_is_never_called_a_failure() {
        Problem problem = of(new AppendFailure.OutcomeUnknown("timeout")).problem();
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("outcome-unknown");
        assertThat(problem.remedy()).contains("again with the same Idempotency-Key");
    }

    @Test
    void what_is_too_large_says_how_much_is_taken() {
        Problem problem = of(new AppendFailure.EventTooLarge(600_000, 524_288)).problem();
        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.detail()).contains("524288");
    }
}
