package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.ActionChanges.CorrectNumber;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Drafts.DraftAction;
import org.vigil.core.casefile.Links.LinkCases;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Refusal;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.testing.TestServer;
import org.vigil.testing.TestServers;

/** A UA number belongs to one case, until that one gives it up. */
@ParameterizedClass(name = "on {0}")
@MethodSource("servers")
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class UaNumbersTest {

    private static final UaNumber NUMBER = UaNumber.parse("UA 77/14");
    private static final UaNumber OTHER = UaNumber.parse("UA 78/14");
    private static final LocalDate DAY = LocalDate.of(2014, 8, 20);

    @Parameter
    TestServer server;

    private NumberRacer node;
    private CaseId one;
    private CaseId two;

    static Stream<TestServer> servers() {
        return TestServers.all();
    }

    @BeforeEach
    void open() {
        String database = "numbers" + UUID.randomUUID().toString().replace("-", "");
        node = new NumberRacer(server.connectionString(), database);
        one = openCase();
        two = openCase();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_second_case_is_told_who_has_the_number() {
        assertThat(node.take(one, NUMBER)).startsWith("won");

        assertThat(node.take(two, NUMBER)).isEqualTo("told UA 77/14 is the number of the case " + one);
        assertThat(node.take(two, OTHER)).startsWith("won");
    }

    @Test
    void of_many_at_once_one_wins_and_all_others_are_told_who() throws Exception {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cases.add(openCase());
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> wishes = cases.stream()
                    .<Callable<String>>map(id -> () -> node.take(id, NUMBER))
                    .toList();
            for (Future<String> answer : callers.invokeAll(wishes)) {
                answers.add(answer.get());
            }
        }

        String winner = node.log().byClaim("ua:77/14#0").orElseThrow().stream();
        assertThat(answers).containsOnlyOnce("won " + winner);
        assertThat(answers.stream().filter(answer -> answer.startsWith("told")))
                .hasSize(11)
                .allSatisfy(answer -> assertThat(answer).endsWith(winner));
    }

    @Test
    void a_number_that_was_corrected_is_free_again_each_time() {
        ActionId ofOne = issue(one, NUMBER);
        correct(one, ofOne, OTHER);

        ActionId ofTwo = issue(two, NUMBER);
        assertTaken(() -> correct(one, ofOne, NUMBER), two);
        correct(two, ofTwo, UaNumber.parse("UA 79/14"));
        correct(one, ofOne, NUMBER);

        assertTaken(() -> correct(two, ofTwo, NUMBER), one);
        assertThat(node.take(openCase(), OTHER)).startsWith("won");
        assertThat(List.of("ua:77/14#0", "ua:77/14#1", "ua:77/14#2"))
                .extracting(claim -> node.log().byClaim(claim).orElseThrow().stream())
                .containsExactly(one.toString(), two.toString(), one.toString());
        assertThat(node.log().byClaim("ua:77/14#3")).isEmpty();
    }

    @Test
    void a_number_is_not_corrected_to_that_of_another_case() {
        ActionId action = issue(one, NUMBER);
        issue(two, OTHER);

        assertTaken(() -> correct(one, action, OTHER), two);
        assertThat(node.take(openCase(), NUMBER))
                .as("nothing was given up by that")
                .startsWith("told");
    }

    @Test
    void a_draft_takes_no_number() {
        node.submit(new DraftAction(one, null, NUMBER, DAY, null, Set.of(), List.of(), List.of()));

        assertThat(node.take(two, NUMBER)).startsWith("won");
    }

    @Test
    void only_a_case_that_exists_is_linked_to() {
        node.submit(new LinkCases(one, two, DAY, null));

        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> node.submit(new LinkCases(one, new CaseId(UUID.randomUUID()), DAY, null)))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NO_SUCH_OTHER_CASE));
    }

    private CaseId openCase() {
        CaseId id = new CaseId(UUID.randomUUID());
        node.submit(
                new OpenCase(id, Region.ASIA, Set.of(), Set.of(), new Text.Clear("An invented case", "en", Set.of())));
        return id;
    }

    private ActionId issue(CaseId id, UaNumber number) {
        assertThat(node.take(id, number)).startsWith("won");
        return new CaseStream(node.log(), new CaseCodec(new CaseJson()))
                .first(id.toString(), recorded -> true).stream()
                        .map(Recorded::event)
                        .filter(ActionIssued.class::isInstance)
                        .map(event -> ((ActionIssued) event).action())
                        .findFirst()
                        .orElseThrow();
    }

    private void correct(CaseId id, ActionId action, UaNumber number) {
        node.submit(new CorrectNumber(id, action, DAY, number, null));
    }

    private static void assertTaken(Runnable command, CaseId holder) {
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(command::run).satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.UA_NUMBER_TAKEN);
            assertThat(refused.field()).isEqualTo("number");
            assertThat(refused.getMessage()).endsWith(holder.toString());
        });
    }
}
