package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Finding;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Refusal;
import org.vigil.core.log.AppendFailure;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LogClient;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.MongoEventLog;
import org.vigil.core.log.NewCommit;
import org.vigil.core.log.VigilEventStorageEngine;
import org.vigil.core.privacy.Audience;
import org.vigil.core.privacy.KeyStore;
import org.vigil.core.privacy.MasterKey;
import org.vigil.core.privacy.Opener;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.testing.ClosedList;
import org.vigil.testing.OneArrestTwoActions;
import org.vigil.testing.TestServer;
import org.vigil.testing.TestServers;

/** A command's way in, on every server. */
@ParameterizedClass(name = "on {0}")
@MethodSource("servers")
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class CommandDeskTest {
    private static final Sender STAFF = new Sender("staff", Set.of("STAFF"));
    private static final CaseId CASE = new CaseId(new UUID(8, 8));
    private static final Profile PROFILE = new Profile(
            null,
            null,
            null,
            Role.AT_RISK,
            Gender.NOT_STATED,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Parameter
    TestServer server;

    private final ClosedList closedList = new ClosedList();
    private final List<AutoCloseable> nodes = new ArrayList<>();
    private MongoClient client;
    private MongoDatabase database;
    private EventLog log;
    private KeyStore keys;
    private CommandDesk desk;

    static Stream<TestServer> servers() {
        return TestServers.all();
    }

    @BeforeEach
    void open() {
        MongoClientSettings settings = MongoClientSettings.builder(LogClient.settings(server.connectionString()))
                .addCommandListener(closedList)
                .build();
        client = LogClient.connect(settings, true);
        database = client.getDatabase("desk" + UUID.randomUUID().toString().replace("-", ""));
        MasterKey master = MasterKey.fromBase64(Base64.getEncoder().encodeToString(new byte[32]));
        keys = KeyStore.open(database, master, new SecureRandom(), InstantSource.system());
        log = MongoEventLog.open(database, InstantSource.system());
        desk = node(log);
    }

    private CommandDesk node(EventLog ofNode) {
        return node(ofNode, CommandDesk.ATTEMPTS);
    }

    private CommandDesk node(EventLog ofNode, int attempts) {
        CaseCodec codec = new CaseCodec(new CaseJson());
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new VigilEventStorageEngine(ofNode, codec))
                .build();
        nodes.add(store::shutDown);
        nodes.add(ofNode);
        return new CommandDesk(
                ofNode,
                codec,
                store,
                keys,
                InstantSource.system(),
                ZoneOffset.UTC,
                Closers.ONE_PERSON,
                UUID::randomUUID,
                attempts);
    }

    @AfterEach
    void close() throws Exception {
        closedList.assertKept();
        for (AutoCloseable node : nodes) {
            node.close();
        }
        database.drop();
        client.close();
    }

    @Test
    void a_command_that_is_followed_leaves_sealed_events_and_its_answer_says_where() {
        Receipt receipt = submit("k1", open("A title nobody may read"), null);

        assertThat(receipt.caseId()).isEqualTo(CASE);
        assertThat(receipt.version()).isZero();
        assertThat(receipt.position()).isZero();
        assertThat(receipt.events())
                .singleElement()
                .satisfies(event -> assertThat(event.event()).isEqualTo("CaseOpened"));
        LoggedEvent logged = log.read(0, 1).getFirst().events().getFirst();
        assertThat(logged.data()).doesNotContain("nobody");
        assertThat(logged.meta()).contains("\"user\":\"staff\"", "\"name\":\"OpenCase\"", "\"command\":\"staff/k1\"");
        Recorded recorded = new CaseStream(log, new CaseCodec(new CaseJson()))
                .first(CASE.toString(), any -> true)
                .getFirst();
        assertThat(new Opener(keys).open(recorded.event(), Audience.OPEN))
                .isInstanceOfSatisfying(
                        CaseOpened.class,
                        opened -> assertThat(opened.title()).isEqualTo(text("A title nobody may read")));
    }

    @Test
    void a_rehearsal_finds_what_following_finds_and_records_nothing() {
        List<Command> commands = OneArrestTwoActions.commands();
        Rehearsal rehearsal = desk.rehearsal(STAFF);
        List<List<Finding>> rehearsed = new ArrayList<>();
        for (Command command : commands) {
            rehearsed.add(rehearsal
                    .decide("r" + rehearsed.size(), new CommandReader.Read(command, "{}"))
                    .orElseThrow());
        }
        assertThat(log.next()).isZero();

        List<List<Finding>> followed = new ArrayList<>();
        for (Command command : commands) {
            Receipt receipt = submit("r" + followed.size(), command, null);
            followed.add(Stream.concat(receipt.notes().stream(), receipt.warnings().stream())
                    .toList());
        }

        assertThat(rehearsed).hasSameSizeAs(followed);
        for (int i = 0; i < followed.size(); i++) {
            assertThat(rehearsed.get(i)).containsExactlyInAnyOrderElementsOf(followed.get(i));
        }
        assertThat(followed).as("something was found").anyMatch(findings -> !findings.isEmpty());
    }

    @Test
    void a_rehearsal_goes_on_from_what_is_recorded_and_refuses_what_the_desk_refuses() {
        submit("k1", open("A title"), null);
        submit("k2", issue("UA 190/14"), null);
        Rehearsal rehearsal = desk.rehearsal(STAFF);

        for (Command refused : List.of(open("Again"), issue("UA 190/14"))) {
            CommandRefused byDesk = catchThrowableOfType(CommandRefused.class, () -> submit("k3", refused, null));
            CommandRefused rehearsed = catchThrowableOfType(
                    CommandRefused.class, () -> rehearsal.decide("k3", new CommandReader.Read(refused, "{}")));
            assertThat(rehearsed.refusal()).isEqualTo(byDesk.refusal());
            assertThat(rehearsed.field()).isEqualTo(byDesk.field());
            assertThat(rehearsed).hasMessage(byDesk.getMessage());
        }
    }

    @Test
    void the_same_command_again_gets_the_first_answer_and_another_under_its_key_is_refused() {
        Receipt first = submit("k1", open("A title"), null);
        submit("k2", issue("UA 190/14"), null);

        assertThat(submit("k1", open("A title"), 17L))
                .as("known before its version is looked at")
                .isEqualTo(first);
        assertThat(catchThrowableOfType(KeyReused.class, () -> submit("k1", open("Another"), null)))
                .isNotNull();
        assertThat(catchThrowableOfType(KeyReused.class, () -> submit("k1", issue("UA 1/14"), null)))
                .isNotNull();
        assertThat(log.next()).isEqualTo(2);
    }

    @Test
    void a_refused_command_leaves_nothing_and_is_not_remembered() {
        assertThat(refusal("k1", issue("UA 190/14"))).isEqualTo(Refusal.NO_SUCH_CASE);
        submit("k1", open("A title"), null);
        assertThat(refusal("k2", open("A title"))).isEqualTo(Refusal.CASE_EXISTS);
        assertThat(log.next()).isEqualTo(1);
    }

    @Test
    void a_case_that_has_gone_on_is_told() {
        submit("k1", open("A title"), null);
        VersionMismatch mismatch =
                catchThrowableOfType(VersionMismatch.class, () -> submit("k2", issue("UA 190/14"), 3L));
        assertThat(mismatch.actual()).isZero();
        assertThat(submit("k2", issue("UA 190/14"), 0L).version()).isEqualTo(1);
    }

    @Test
    void a_number_belongs_to_one_case_and_the_other_is_told_which() {
        submit("k1", open("A title"), null);
        submit("k2", issue("UA 190/14"), null);
        CaseId other = new CaseId(new UUID(8, 9));
        submit("k3", new OpenCase(other, Region.ASIA, Set.of(), Set.of(), text("Another")), null);

        CommandRefused refused =
                catchThrowableOfType(CommandRefused.class, () -> submit("k4", issue(other, "AU 190/2014"), null));
        assertThat(refused.refusal()).isEqualTo(Refusal.UA_NUMBER_TAKEN);
        assertThat(refused.getMessage()).contains("UA 190/14", CASE.toString());
        assertThat(log.next()).isEqualTo(3);
    }

    @Test
    void a_refused_command_leaves_no_key_behind() {
        submit("k1", open("A title"), null);
        long keysBefore = keyCount();
        assertThat(refusal("k2", open("Another title"))).isEqualTo(Refusal.CASE_EXISTS);
        assertThat(keyCount()).isEqualTo(keysBefore);
    }

    @Test
    void who_can_not_be_told_is_told_so_and_gets_the_answer_by_sending_it_again() {
        CommandDesk unlucky = node(new AnswerLost(log));
        assertThat(catchThrowableOfType(
                        AppendFailure.OutcomeUnknown.class,
                        () -> unlucky.submit(STAFF, "k1", open("A title"), "b", null)))
                .isNotNull();

        assertThat(desk.submit(STAFF, "k1", open("A title"), "b", null).version())
                .isZero();
        assertThat(log.next()).isEqualTo(1);
    }

    @Test
    void what_is_recorded_is_never_told_to_have_failed() {
        CommandDesk unlucky = node(new UnreadableAfterwards(log));
        assertThat(catchThrowableOfType(
                        AppendFailure.OutcomeUnknown.class,
                        () -> unlucky.submit(STAFF, "k1", open("A title"), "b", null)))
                .isNotNull();
        assertThat(log.next()).isEqualTo(1);
    }

    @Test
    void a_body_whose_digest_can_no_longer_be_checked_is_taken_for_the_same() {
        Receipt first = submit("k1", open("A title"), null);
        // As an erasure leaves it: the keys' documents stay, without the keys.
        try (MongoClient eraser = MongoClients.create(LogClient.settings(server.connectionString()))) {
            MongoCollection<Document> stored =
                    eraser.getDatabase(database.getName()).getCollection("keys");
            stored.find(new Document("kind", "digest")).batchSize(100).forEach(key -> {
                if (!key.getString("_id").equals(new UUID(0, 0).toString())) {
                    stored.updateOne(new Document("_id", key.getString("_id")), Updates.unset("wrapped"));
                }
            });
        }
        assertThat(submit("k1", open("Another"), null)).isEqualTo(first);
    }

    @Test
    void of_cases_that_race_for_one_number_one_wins_and_the_others_are_told_who_has_it() throws Exception {
        CommandDesk second = node(MongoEventLog.open(database, InstantSource.system()));
        int cases = server.rangesAreFast() ? 12 : 5;
        List<Callable<Receipt>> calls = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            CaseId id = new CaseId(new UUID(9, i + 1));
            submit("open" + i, new OpenCase(id, Region.ASIA, Set.of(), Set.of(), text("A title")), null);
            CommandDesk either = i % 2 == 0 ? desk : second;
            String key = "issue" + i;
            calls.add(() -> either.submit(STAFF, key, issue(id, "UA 190/14"), "body", null));
        }
        List<Future<Receipt>> results = together(calls);

        List<Receipt> winners = results.stream()
                .filter(result -> result.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(results.stream().filter(result -> result.state() == Future.State.FAILED))
                .allSatisfy(result -> assertThat(result.exceptionNow())
                        .isInstanceOf(CommandRefused.class)
                        .hasMessageContaining(winners.getFirst().caseId().toString()));
        assertThat(log.next()).isEqualTo(cases + 1);
    }

    @Test
    void a_command_that_is_sent_twice_at_once_to_two_nodes_is_followed_once() throws Exception {
        CommandDesk second = node(MongoEventLog.open(database, InstantSource.system()));
        submit("k0", open("A title"), null);
        int commands = server.rangesAreFast() ? 12 : 4;
        List<Callable<Receipt>> calls = new ArrayList<>();
        for (int i = 1; i <= commands; i++) {
            String key = "k" + i;
            // No id is given: followed twice, it would register two populations.
            RegisterPopulation register = new RegisterPopulation(CASE, null, PROFILE, null);
            calls.add(() -> desk.submit(STAFF, key, register, "body of " + key, null));
            calls.add(() -> second.submit(STAFF, key, register, "body of " + key, null));
        }
        List<Future<Receipt>> results = together(calls);

        int followed = 0;
        for (int i = 0; i < results.size(); i += 2) {
            List<Receipt> receipts = results.subList(i, i + 2).stream()
                    .filter(result -> !isBusy(result))
                    .map(Future::resultNow)
                    .toList();
            assertThat(Set.copyOf(receipts)).as("one answer to one command").hasSizeLessThanOrEqualTo(1);
            followed += receipts.isEmpty() ? 0 : 1;
        }
        assertThat(followed).isPositive();
        assertThat(log.next()).isEqualTo(1 + followed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void a_command_that_loses_every_race_is_decided_as_often_as_the_limit_says_and_leaves_nothing(int attempts) {
        submit("k0", open("A title"), null);
        AtomicInteger decided = new AtomicInteger();
        CommandDesk unlucky = node(
                new ForwardingLog(log) {
                    @Override
                    public Commit append(NewCommit commit) {
                        // Another node is faster, each time. It has its own thread: a unit of work is bound to one.
                        int number = decided.incrementAndGet();
                        CompletableFuture.runAsync(() -> submit(
                                        "other-" + number, new RegisterPopulation(CASE, null, PROFILE, null), null))
                                .join();
                        return super.append(commit);
                    }
                },
                attempts);
        RegisterPopulation register = new RegisterPopulation(CASE, null, PROFILE, null);
        assertThat(catchThrowableOfType(
                        TooManyRaces.class, () -> unlucky.submit(STAFF, "unlucky", register, "body", null)))
                .hasMessageContaining(attempts + " times");
        assertThat(decided).hasValue(attempts);
        assertThat(log.byCommand(STAFF.user() + "/unlucky")).isEmpty();
        assertThat(log.next()).isEqualTo(1 + attempts);
    }

    private static boolean isBusy(Future<Receipt> result) {
        return result.state() == Future.State.FAILED && result.exceptionNow() instanceof TooManyRaces;
    }

    private static List<Future<Receipt>> together(List<Callable<Receipt>> calls) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls);
        }
    }

    private long keyCount() {
        List<Document> keyDocuments =
                database.getCollection("keys").find().batchSize(100).into(new ArrayList<>());
        return keyDocuments.size();
    }

    private Receipt submit(String key, Command command, @Nullable Long version) {
        String body = command instanceof OpenCase open ? ((Text.Clear) open.title()).text() : command.toString();
        return desk.submit(STAFF, key, command, body, version);
    }

    private Refusal refusal(String key, Command command) {
        return catchThrowableOfType(CommandRefused.class, () -> submit(key, command, null))
                .refusal();
    }

    private static OpenCase open(String title) {
        return new OpenCase(CASE, Region.ASIA, Set.of(), Set.of(), text(title));
    }

    private static IssueAction issue(String number) {
        return issue(CASE, number);
    }

    private static IssueAction issue(CaseId caseId, String number) {
        return new IssueAction(
                caseId,
                null,
                UaNumber.parse(number),
                AiIndex.parse("ASA 17/039/2014"),
                LocalDate.of(2014, 7, 28),
                LocalDate.of(2014, 9, 8),
                Set.of(CountryCode.parse("CN")),
                List.of());
    }

    private static Text text(String text) {
        return new Text.Clear(text, "en", Set.of());
    }

    /** The first answer to an append is lost on its way, though the commit is stored. */
    private static final class AnswerLost extends ForwardingLog {
        private boolean lost;

        AnswerLost(EventLog log) {
            super(log);
        }

        @Override
        public Commit append(NewCommit commit) {
            Commit stored = super.append(commit);
            if (!lost) {
                lost = true;
                throw new AppendFailure.OutcomeUnknown("the answer was lost");
            }
            return stored;
        }
    }

    /** Can't be read any more once something was appended. */
    private static final class UnreadableAfterwards extends ForwardingLog {
        private boolean appended;

        UnreadableAfterwards(EventLog log) {
            super(log);
        }

        @Override
        public Commit append(NewCommit commit) {
            appended = true;
            return super.append(commit);
        }

        @Override
        public Optional<Commit> byCommand(String command) {
            if (appended) {
                throw new MongoException("the store is away");
            }
            return super.byCommand(command);
        }
    }
}
