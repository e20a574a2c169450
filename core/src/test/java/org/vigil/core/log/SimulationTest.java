package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigil.core.log.simulation.Happening;

/**
 * Two to four sequencers at once over a simulated replica set, in 100,000 schedules, each of which a seed decides: what is
 * simulated, and what is checked at every step, stands in {@code docs/simulation.md}.
 *
 * <p>A failure prints its seed. This runs that schedule alone, and prints what happened in it:
 *
 * <pre>mvn -pl core test -Dtest=SimulationTest -Dvigil.simulation.seed=SEED</pre>
 *
 * <p>{@code -Dvigil.simulation.schedules=N} runs more of them, or fewer.
 */
class SimulationTest {
    private static final int SCHEDULES = Integer.getInteger("vigil.simulation.schedules", 100_000);

    @Test
    void every_promise_is_kept_in_every_schedule() throws Exception {
        Long seed = Long.getLong("vigil.simulation.seed");
        if (seed != null) {
            repeat(seed);
            return;
        }
        Schedules schedules = Schedules.run(SCHEDULES, Wiring.SHIPPED);
        schedules.broken().ifPresent(broken -> {
            throw new AssertionError(
                    "the schedule of seed " + broken.seed() + " breaks a promise; see it with"
                            + " mvn -pl core test -Dtest=SimulationTest -Dvigil.simulation.seed=" + broken.seed(),
                    broken.how());
        });
        System.out.println("simulation: " + schedules.count() + " schedules of the sequencer, " + schedules.steps()
                + " steps, no promise broken");
        System.out.println("simulation: "
                + Arrays.stream(Happening.values())
                        .map(happening -> happening + " " + schedules.count(happening))
                        .collect(Collectors.joining(", ")));
        assertThat(Happening.values())
                .as("happens in the simulation")
                .allMatch(happening -> schedules.count(happening) > 0);
    }

    private static void repeat(long seed) throws InterruptedException {
        Simulation simulation = new Simulation(seed, Wiring.SHIPPED, true);
        try {
            simulation.run();
        } finally {
            System.out.println(simulation.trace().text());
        }
    }

    @Test
    void a_seed_repeats_its_schedule() throws Exception {
        for (long seed = 0; seed < 50; seed++) {
            Simulation first = new Simulation(seed, Wiring.SHIPPED, true);
            Simulation second = new Simulation(seed, Wiring.SHIPPED, true);
            first.run();
            second.run();
            assertThat(second.trace().text()).isEqualTo(first.trace().text());
        }
    }
}
