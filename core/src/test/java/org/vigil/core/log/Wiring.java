package org.vigil.core.log;

import org.vigil.core.log.simulation.Client;

/** What a simulated process is made of: what the real one is, unless a test makes a mistake on purpose. */
interface Wiring {
    Wiring SHIPPED = new Wiring() {};

    default LogStore store(Client client) {
        return new SimulatedLogStore(client);
    }

    default ReadBack readBack(LogStore store) {
        return new ReadBack(store);
    }
}
