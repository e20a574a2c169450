package org.vigil.core.command;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Refusal;
import org.vigil.core.privacy.Sealer;

/**
 * The one handler of all commands. It is subscribed under each kind's own class, since Axon's bus looks a command up by
 * that and knows no sealed types.
 */
final class CaseHandler implements MessageHandler<CommandMessage<?>> {

    private final Repository<CaseAggregate> cases;
    private final Sealer sealer;
    private final Function<List<Event>, Optional<String>> claims;
    private final Function<Sender, Occasion> occasions;

    /** @param claims what events take for their case alone; refuses what another case has */
    CaseHandler(
            Repository<CaseAggregate> cases,
            Sealer sealer,
            Function<List<Event>, Optional<String>> claims,
            Function<Sender, Occasion> occasions) {
        this.cases = cases;
        this.claims = claims;
        this.sealer = sealer;
        this.occasions = occasions;
    }

    void subscribeTo(CommandBus bus) {
        kinds().forEach(kind -> bus.subscribe(kind.getName(), this));
    }

    static Collection<Class<? extends Command>> kinds() {
        return CommandCatalogue.all().values();
    }

    @Override
    public @Nullable Object handle(CommandMessage<?> message) throws Exception {
        Command command = (Command) message.getPayload();
        CommandMeta meta = requireNonNull((CommandMeta) message.getMetaData().get(CommandMeta.KEY));
        load(command).execute(found -> found.follow(command, meta, occasions.apply(meta.sender()), claims, sealer));
        return null;
    }

    private Aggregate<CaseAggregate> load(Command command) throws Exception {
        String id = command.caseId().toString();
        if (command instanceof OpenCase) {
            Callable<CaseAggregate> none = CaseAggregate::new;
            return cases.loadOrCreate(id, none);
        }
        try {
            return cases.load(id);
        } catch (AggregateNotFoundException e) {
            throw Refusal.NO_SUCH_CASE.of("caseId", "there is no case " + id);
        }
    }
}
