package org.vigil.core.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.log.AppendFailure;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.EventLog;
import org.vigil.core.privacy.CommandDigest;
import org.vigil.core.privacy.CommandDigest.Match;
import org.vigil.core.privacy.KeyStore;
import org.vigil.core.privacy.PendingDigest;
import org.vigil.core.privacy.PersonalValues;
import org.vigil.core.privacy.Sealer;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UserId;

/**
 * Where a command is handed in: one that is known gets its first answer again; any other is decided on the case as it is,
 * sealed, and appended to the log in one commit.
 *
 * <p>A race that another command wins is decided again, a bounded number of times; so a command is followed once or not at
 * all, however often and to however many nodes it is sent.
 */
public final class CommandDesk {

    /** How often a command is decided before its sender is told that the case is busy, unless another number is asked for. */
    public static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final EventLog log;
    private final EventCodec codec;
    private final CommandDigest digests;
    private final CommandBus bus;
    private final Receipts receipts;
    private final CaseStream streams;
    private final Claims claims;
    private final Function<Sender, Occasion> occasions;
    private final int attempts;

    /** A desk that decides a command at most {@value #ATTEMPTS} times. */
    public CommandDesk(
            EventLog log,
            EventCodec codec,
            EventStore store,
            KeyStore keys,
            InstantSource clock,
            ZoneId zone,
            Closers closing,
            Supplier<UUID> ids) {
        this(log, codec, store, keys, clock, zone, closing, ids, ATTEMPTS);
    }

    /**
     * @param store Axon's view of the log
     * @param keys where keys are kept under which names and texts are sealed, and bodies digested
     * @param clock gives the day of recording
     * @param zone in which that day is meant
     * @param closing by how many people an action is closed
     * @param ids random identifiers for what is new
     * @param attempts how often a command is decided, 1 or more, before its sender is told that the case is busy
     */
    public CommandDesk(
            EventLog log,
            EventCodec codec,
            EventStore store,
            KeyStore keys,
            InstantSource clock,
            ZoneId zone,
            Closers closing,
            Supplier<UUID> ids,
            int attempts) {
        this.attempts = attempts;
        this.log = log;
        this.codec = codec;
        this.digests = new CommandDigest(keys);
        this.streams = new CaseStream(log, codec);
        this.claims = new Claims(log, streams);
        this.receipts = new Receipts(streams);
        this.bus = SimpleCommandBus.builder().build();
        EventSourcingRepository<CaseAggregate> cases = EventSourcingRepository.builder(CaseAggregate.class)
                .eventStore(store)
                .build();
        this.occasions = sender -> new Occasion(
                LocalDate.ofInstant(clock.instant(), zone),
                ids,
                new UserId(sender.user()),
                closing,
                id -> log.lastSequence(id.toString()) >= 0);
        new CaseHandler(cases, new Sealer(keys, ids), claims::of, occasions).subscribeTo(bus);
    }

    /**
     * Follows a command, and answers.
     *
     * @return the answer, the same whenever the key is sent again
     * @see #follow what it takes and throws
     */
    public Receipt submit(
            Sender sender, String key, Command command, String canonicalBody, @Nullable Long expectedVersion) {
        return follow(sender, key, command, canonicalBody, expectedVersion)
                .map(receipts::of)
                .orElseGet(() -> recorded(id(sender, key)));
    }

    /**
     * Follows a command.
     *
     * @param key the sender's key for this command; the same key again is the same command again
     * @param canonicalBody the body as it was sent, as canonical JSON
     * @param expectedVersion the version that the case must have; null for any
     * @return what came of it at an earlier time, if it was followed before; empty if it was followed now
     * @throws CommandRefused when the domain refuses it
     * @throws CommandFailure when the key came with another body, the version is another, or the case is too busy
     * @throws AppendFailure when the log does not take it, or can't say whether it did
     */
    public Optional<Commit> follow(
            Sender sender, String key, Command command, String canonicalBody, @Nullable Long expectedVersion) {
        String id = id(sender, key);
        String body = body(command, canonicalBody);
        Optional<Commit> known = log.byCommand(id);
        if (known.isPresent()) {
            return Optional.of(requireSame(known.get(), body));
        }
        List<Personal> personal = PersonalValues.collect(command).stream()
                .map(PersonalValues.Located::value)
                .toList();
        PendingDigest digest = digests.of(body, !personal.isEmpty(), names(personal));
        CommandMeta meta = new CommandMeta(sender, command.getClass().getSimpleName(), id, digest, expectedVersion);
        try {
            dispatch(command, meta);
        } catch (AppendFailure.CommandKnown e) {
            return Optional.of(requireSame(e.commit(), body));
        } catch (CommandRefused | CommandFailure e) {
            // Sent twice at once, the second meets what the first has done.
            return Optional.of(requireSame(log.byCommand(id).orElseThrow(() -> e), body));
        }
        return Optional.empty();
    }

    /** A rehearsal: it tells what would become of commands, and records nothing. */
    public Rehearsal rehearsal(Sender sender) {
        return new Rehearsal(
                occasions.apply(sender),
                streams,
                claims,
                (key, read) -> log.byCommand(id(sender, key))
                        .map(commit -> requireSame(commit, body(read.command(), read.canonical())))
                        .isPresent());
    }

    private static String id(Sender sender, String key) {
        return sender.user() + "/" + key;
    }

    private static String body(Command command, String canonicalBody) {
        return command.getClass().getSimpleName() + " " + canonicalBody;
    }

    /** The answer to what was appended just now. It is recorded, whatever comes between: nobody may be told that it failed. */
    private Receipt recorded(String id) {
        try {
            return receipts.of(log.byCommand(id)
                    .orElseThrow(() -> new AppendFailure.OutcomeUnknown("the log does not show the commit yet")));
        } catch (RuntimeException e) {
            // Without the command's identifier, in which stands what the sender chose as its key.
            LOG.warn("the answer to a command that was recorded can't be made now", e);
            throw new AppendFailure.OutcomeUnknown("it was recorded, but the log can't be read now");
        }
    }

    private void dispatch(Command command, CommandMeta meta) {
        for (int attempt = 1; ; attempt++) {
            FutureCallback<Command, Object> callback = new FutureCallback<>();
            bus.dispatch(
                    new GenericCommandMessage<>(command).withMetaData(java.util.Map.of(CommandMeta.KEY, meta)),
                    callback);
            CommandResultMessage<?> result = callback.getResult();
            if (!result.isExceptional()) {
                return;
            }
            Throwable failure = result.exceptionResult();
            if (!isLostRace(failure)) {
                throw asUnchecked(failure);
            }
            if (attempt >= attempts) {
                throw new TooManyRaces(attempt);
            }
        }
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || failure instanceof AppendFailure.ClaimTaken;
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private Commit requireSame(Commit commit, String body) {
        Object digest = codec.decodeMeta(commit.events().getFirst().meta()).get(CommandMeta.DIGEST);
        if (digest instanceof String earlier && digests.verify(earlier, body) == Match.DIFFERENT) {
            throw new KeyReused(commit.position());
        }
        return commit;
    }

    private static Set<PersonId> names(Collection<Personal> values) {
        return values.stream()
                .flatMap(value -> switch (value) {
                    case Text.Clear text -> text.names().stream();
                    case PersonName.Clear name -> Stream.of(name.person());
                    default -> Stream.<PersonId>empty();
                })
                .collect(Collectors.toSet());
    }
}
