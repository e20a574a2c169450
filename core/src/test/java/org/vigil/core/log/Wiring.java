package org.vigil.core.log;

import java.time.InstantSource;
import org.vigil.core.log.simulation.Client;

/** What a simulated process is made of: what the real one is, unless a test makes a mistake on purpose. */
interface Wiring {
    Wiring SHIPPED = new Wiring() {};

    default LogStore store(Client client) {
        return new SimulatedLogStore(client);
    }

    default ReadBack readBack(LogStore store, InstantSource clock) {
        return new ReadBack(store, clock);
    }
}
