package org.vigil.core.log;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;

/**
 * How a node that comes last asks the others for a gap, in which it can read where the log ends and insert behind it. Only
 * fairness rests on that: a request may be lost, or be taken by nobody.
 */
interface GapRequests {

    /**
     * Asks whoever inserts for a gap.
     *
     * @param gap how long it is to be
     * @throws MongoException if nobody can be asked
     */
    void ask(Duration gap);

    /**
     * Takes the requests of other nodes that were not taken yet.
     *
     * @return the longest gap that one of them asks for; empty if none does
     * @throws MongoException if they can't be read or taken
     */
    Optional<Duration> take();
}
