package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds the mistakes that it is there to find. */
class DeliberateFaultsTest {
    private static final int SCHEDULES = 10_000;

    @ParameterizedTest
    @EnumSource
    void a_deliberate_fault_breaks_a_promise_within_ten_thousand_schedules(DeliberateFault fault) throws Exception {
        Schedules schedules = Schedules.run(SCHEDULES, fault);
        assertThat(schedules.broken())
                .as("found in %d schedules", schedules.count())
                .isPresent();
        schedules.broken().ifPresent(broken -> {
            String message = broken.how().getMessage();
            System.out.println("simulation: " + fault + " is found by seed " + broken.seed() + ": " + message);
            assertThat(message).as("the promise that must catch it").containsAnyOf(promises(fault));
        });
    }

    /** What each must be caught by: a schedule that only comes to no end has found nothing. */
    private static String[] promises(DeliberateFault fault) {
        String told = "told of what is not at the majority";
        String position = "is left out or taken twice";
        return switch (fault) {
            case COMPARING_ONLY_POSITIONS_WHEN_AN_OUTCOME_IS_UNKNOWN -> new String[] {"told of another's commit"};
            case REPORTING_FAILED_AFTER_A_READ_BACK_THAT_FOUND_NOTHING ->
                new String[] {
                    "is stored, but its caller was told", "is stored though its caller was told that it failed"
                };
            case GOING_ON_BEHIND_A_DUPLICATE_KEY_THAT_MAJORITY_DOES_NOT_SHOW -> new String[] {told, position};
            case WALKING_OVER_COMMITS_THAT_ARE_READ_LOCALLY, READING_THE_TAIL_LOCALLY -> new String[] {position, told};
            case SPLITTING_A_BATCH_OVER_TWO_COMMANDS -> new String[] {position};
            case TAKING_A_WRITE_CONCERN_ERROR_FOR_AN_ACKNOWLEDGEMENT -> new String[] {told, position};
        };
    }
}
