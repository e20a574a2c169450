package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Refusal;
import org.vigil.core.log.LogClient;
import org.vigil.core.privacy.KeyStore;
import org.vigil.core.privacy.MasterKey;
import org.vigil.testing.TestServers;

/** Every command: the event that it leads to, the state that it needs, and each refusal. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class CommandFixtureTest {

    private static MongoClient client;
    private static String database;
    private static KeyStore keys;

    @BeforeAll
    static void openKeys() {
        String embedded = TestServers.all().findFirst().orElseThrow().connectionString();
        client = LogClient.connect(LogClient.settings(embedded), true);
        database = "fixture" + UUID.randomUUID().toString().replace("-", "");
        keys = KeyStore.open(
                client.getDatabase(database),
                MasterKey.fromBase64(Base64.getEncoder().encodeToString(new byte[32])),
                new SecureRandom(),
                InstantSource.system());
    }

    @AfterAll
    static void closeKeys() {
        client.getDatabase(database).drop();
        client.close();
    }

    static Stream<Followed> followed() {
        return Followed.all();
    }

    static Stream<Refused> refused() {
        return Refused.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("followed")
    void a_command_leads_to_its_event_where_all_that_it_needs_is_there(Followed followed) {
        List<Command> before = new ArrayList<>();
        followed.needs().forEach(need -> before.addAll(need.before()));

        assertThat(new CaseFixture(keys, before).follow(followed.command())).isEqualTo(followed.events());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("followed")
    void a_command_is_refused_where_something_that_it_needs_is_not_there(Followed followed) {
        List<Command> before = new ArrayList<>();
        for (Followed.Need need : followed.needs()) {
            new CaseFixture(keys, before).refuse(followed.command(), need.code(), need.field());
            before.addAll(need.before());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_command_is_refused_although_all_that_it_needs_is_there(Refused refused) {
        new CaseFixture(keys, refused.before())
                .as(refused.by(), refused.closing())
                .refuse(refused.command(), refused.code(), refused.field());
    }

    @Test
    void every_kind_of_command_and_of_event_is_tried() {
        assertThat(Followed.all().map(Followed::toString).distinct())
                .containsExactlyInAnyOrderElementsOf(CommandCatalogue.all().keySet());
        assertThat(Followed.all()
                        .flatMap(followed -> followed.events().stream())
                        .map(event -> EventNames.nameOf(event.getClass()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(EventNames.all().keySet());
    }

    @Test
    void every_refusal_is_reached() {
        Stream<String> missing =
                Followed.all().flatMap(followed -> followed.needs().stream()).map(Followed.Need::code);

        assertThat(Stream.concat(missing, Refused.all().map(Refused::code)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Refusal.values()).map(Refusal::code).toList());
    }
}
