package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.log.EventCodec;
import org.vigil.core.privacy.Audience;
import org.vigil.core.privacy.CommandDigest;
import org.vigil.core.privacy.KeyStore;
import org.vigil.core.privacy.Opener;
import org.vigil.core.privacy.Sealer;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.UserId;

/**
 * A case in Axon's test fixture, with the real handler and real keys: given are sealed events that earlier commands led
 * to, and what comes of a command is sealed, too.
 */
final class CaseFixture {

    private final AggregateTestFixture<CaseAggregate> fixture = new AggregateTestFixture<>(CaseAggregate.class);
    private final CaseCodec codec = new CaseCodec(new CaseJson());
    private final KeyStore keys;
    private final Sealer sealer;
    private final List<Event> given = new ArrayList<>();
    private CaseFile state = CaseFile.NONE;
    private UserId by = Samples.APPROVER;
    private Closers closing = Closers.ONE_PERSON;

    CaseFixture(KeyStore keys, List<? extends Command> before) {
        this.keys = keys;
        this.sealer = new Sealer(keys, UUID::randomUUID);
        Occasion occasion = new Occasion(Samples.TODAY, ids(8), Samples.ASKER, Closers.ONE_PERSON, CaseFixture::exists);
        for (Command command : before) {
            List<Event> decided = CaseFile.decide(state, command, occasion);
            given.addAll(sealer.seal(decided, Samples.CASE.toString(), given.size()));
            decided.forEach(event -> state = CaseFile.apply(state, event));
        }
    }

    /** Who sends the next command, and by how many people an action is closed. */
    CaseFixture as(UserId user, Closers rule) {
        by = user;
        closing = rule;
        return this;
    }

    private static boolean exists(CaseId id) {
        return !id.equals(Samples.NO_CASE);
    }

    /** The events that come of a command, opened; asserts that they are stored sealed, and can be read back. */
    List<Event> follow(Command command) {
        when(command).expectSuccessfulHandlerExecution();
        List<Event> stored = stored().map(DomainEventMessage::getPayload)
                .map(Event.class::cast)
                .toList();
        assertThat(stored.subList(0, given.size())).isEqualTo(given);
        List<Event> added = stored.subList(given.size(), stored.size());
        for (int i = 0; i < added.size(); i++) {
            Event event = added.get(i);
            Sealer.verifyPlaces(event, Samples.CASE.toString(), given.size() + i);
            EventCodec.Encoded text = codec.encode(event);
            assertThat(codec.decode(text.name(), text.revision(), text.data())).isEqualTo(event);
        }
        return new Opener(keys).open(added, Audience.OPEN);
    }

    /** Asserts that a command is refused, and nothing comes of it. */
    void refuse(Command command, String code, String field) {
        when(command).expectException(refusal(code, field)).expectNoEvents();
    }

    private ResultValidator<CaseAggregate> when(Command command) {
        TestExecutor<CaseAggregate> executor = given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given);
        Occasion occasion = new Occasion(Samples.TODAY, ids(7), by, closing, CaseFixture::exists);
        CaseHandler handler =
                new CaseHandler(fixture.getRepository(), sealer, events -> Optional.empty(), sender -> occasion);
        CaseHandler.kinds().forEach(kind -> fixture.registerCommandHandler(kind, handler));
        CommandMeta meta = new CommandMeta(
                new Sender("staff", Set.of("STAFF")),
                command.getClass().getSimpleName(),
                "staff/k1",
                new CommandDigest(keys).of("{}", false, Set.of()),
                null);
        return executor.when(command, Map.of(CommandMeta.KEY, meta));
    }

    private Stream<? extends DomainEventMessage<?>> stored() {
        return fixture.getEventStore().readEvents(Samples.CASE.toString()).asStream();
    }

    private static java.util.function.Supplier<UUID> ids(long series) {
        AtomicLong next = new AtomicLong();
        return () -> new UUID(series, next.getAndIncrement());
    }

    private static Matcher<CommandRefused> refusal(String code, String field) {
        return new CustomTypeSafeMatcher<>("the refusal " + code + " at " + field) {
            @Override
            protected boolean matchesSafely(CommandRefused refused) {
                return refused.refusal().code().equals(code) && field.equals(refused.field());
            }

            @Override
            protected void describeMismatchSafely(CommandRefused refused, Description description) {
                description.appendText(
                        refused.refusal().code() + " at " + refused.field() + ": " + refused.getMessage());
            }
        };
    }
}
