package org.vigil.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Command;

/**
 * Bodies of every command: right ones are read whole, and whatever else comes is rejected. A failure names its seed and
 * what tries that one again.
 */
class CommandBodyTest {

    private static final int BODIES_A_SEED = 1_000;
    private static final int SHOWN_CHARACTERS = 2_000;

    private final CommandReader reader = new CommandReader(() -> new UUID(9, 9));

    static List<Command> commands() {
        return Bodies.commands();
    }

    static LongStream seeds() {
        Long asked = Long.getLong("vigil.seed");
        return asked != null ? LongStream.of(asked) : LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_that_is_sent_as_JSON_is_read_whole(Command command) {
        String body = Bodies.of(command);
        CommandReader.Read read = reader.read(command.getClass(), body.getBytes(UTF_8));

        assertThat(read.command()).isEqualTo(command);
        assertThat(read.canonical()).isEqualTo(body);
    }

    @Test
    void every_kind_of_command_is_read() {
        assertThat(commands().stream()
                        .map(command -> command.getClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(CommandCatalogue.all().keySet());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_body_that_is_not_right_is_rejected_and_nothing_else_happens(long seed) {
        Random random = new Random(seed);
        BodyMutations mutations = new BodyMutations(random);
        List<Command> commands = commands();
        Set<String> codes = new TreeSet<>();
        int rejections = 0;
        for (int i = 0; i < BODIES_A_SEED; i++) {
            Command command = commands.get(random.nextInt(commands.size()));
            byte[] body = mutations.of(command);
            Throwable thrown = catchThrowable(() -> reader.read(command.getClass(), body));
            if (thrown != null) {
                requireRejection(thrown, command, body, seed);
                codes.add(((BodyRejected) thrown).code());
                rejections++;
            }
        }
        assertThat(codes)
                .as("seed %s: the bodies are wrong in many ways", seed)
                .contains("not-json", "not-utf-8", "beyond-bounds", "unknown-field", "missing-field", "wrong-type")
                .hasSizeGreaterThan(9);
        assertThat(rejections).as("seed %s", seed).isGreaterThan(BODIES_A_SEED / 2);
    }

    private static void requireRejection(Throwable thrown, Command command, byte[] body, long seed) {
        String shown = new String(body, UTF_8);
        String about = command.getClass().getSimpleName() + " "
                + shown.substring(0, Math.min(shown.length(), SHOWN_CHARACTERS))
                + "; to try it again: mvn -pl core test -Dtest=CommandBodyTest -Dvigil.seed=" + seed;
        assertThat(thrown).as(about).isInstanceOfSatisfying(BodyRejected.class, rejected -> {
            assertThat(rejected.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(rejected.field().codePoints()).noneMatch(Character::isISOControl);
            assertThat(rejected.field().length()).isLessThan(300);
            assertThat(rejected.getMessage()).isNotBlank();
            assertThat(rejected.remedy()).isNotBlank();
        });
    }
}
