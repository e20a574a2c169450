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
        schedules
                .broken()
                .ifPresent(broken -> System.out.println("simulation: " + fault + " is found by seed " + broken.seed()
                        + ": " + broken.how().getMessage()));
    }
}
