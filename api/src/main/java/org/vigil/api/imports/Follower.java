package org.vigil.api.imports;

import java.util.List;
import java.util.Optional;
import org.vigil.core.casefile.Finding;
import org.vigil.core.command.CommandReader;

/** Does with a command of a file what is asked for: to record it, or to tell what would become of it. */
interface Follower {

    /**
     * Follows a command; refuses as the way in for single commands does.
     *
     * @param key the sender's key for it
     * @return the facts that disagree since then, if that is looked at; empty if it was recorded before
     */
    Optional<List<Finding>> follow(String key, CommandReader.Read read);
}
