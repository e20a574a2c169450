package org.vigil.core.command;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.privacy.Sealer;

/** A case as Axon holds it while a command is followed: the domain's decision in, its sealed events out. */
@AggregateRoot(type = CaseAggregate.TYPE)
final class CaseAggregate {

    /** Kind of a case's stream in the log. */
    static final String TYPE = "Case";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private CaseFile state = CaseFile.NONE;

    /**
     * Decides, seals, and applies what came of it.
     *
     * @throws VersionMismatch when the case is not at the version that the sender expects
     * @throws org.vigil.core.casefile.CommandRefused when the domain refuses, or another case has what is claimed
     */
    void follow(
            Command command,
            CommandMeta meta,
            Occasion occasion,
            Function<List<Event>, Optional<String>> claims,
            Sealer sealer) {
        long version = requireNonNullElse(AggregateLifecycle.getVersion(), -1L);
        meta.requireVersion(version);
        List<Event> decided = CaseFile.decide(state, command, occasion);
        Optional<String> claimed = claims.apply(decided);
        Sealer.Sealed<Event> sealed = sealer.seal(decided, command.caseId().toString(), version + 1, meta.digest());
        MetaData stored = meta.stored(sealed.digest());
        MetaData first = claimed.map(claim -> stored.and(Claims.KEY, claim)).orElse(stored);
        for (int i = 0; i < sealed.events().size(); i++) {
            AggregateLifecycle.apply(sealed.events().get(i), i == 0 ? first : stored);
        }
    }

    @EventSourcingHandler
    void on(Event event) {
        if (event instanceof CaseOpened opened) {
            id = opened.caseId().toString();
        }
        state = CaseFile.apply(state, event);
    }
}
