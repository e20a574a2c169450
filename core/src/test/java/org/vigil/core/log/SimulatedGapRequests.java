package org.vigil.core.log;

import java.time.Duration;
import java.util.Optional;
import org.vigil.core.log.simulation.Client;
import org.vigil.core.log.simulation.Happening;

/** A process's gap requests in the simulation: they need the primary, and go over the same network as all else. */
final class SimulatedGapRequests implements GapRequests {
    private final Client client;
    private final GapRequests stored;

    /** @param stored what all processes share */
    SimulatedGapRequests(Client client, GapRequests stored) {
        this.client = client;
        this.stored = stored;
    }

    @Override
    public void ask(Duration gap) {
        client.reach();
        stored.ask(gap);
        client.note(Happening.GAP_ASKED_FOR);
    }

    @Override
    public Optional<Duration> take() {
        client.reach();
        Optional<Duration> taken = stored.take();
        taken.ifPresent(gap -> client.note(Happening.GAP_GIVEN));
        return taken;
    }
}
