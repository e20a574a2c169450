package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.embedded.EmbeddedStoreProcess;
import org.vigil.core.log.Commit;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/**
 * UA numbers raced for by the callers of several nodes, each a process of its own, on an embedded store that is one too;
 * nodes are killed in the midst of it, and then the store under the nodes that are left.
 */
class NumberRaceTest {

    private static final String DATABASE = "race";
    private static final int BEFORE_THE_KILL = 3 * NumberRacer.CALLERS;

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @Test
    void one_case_wins_each_number_whatever_is_killed_and_nothing_is_blocked() throws Exception {
        List<String> said = new ArrayList<>();
        try {
            BufferedReader store = store("0");
            String port = port(store);
            BufferedReader first = node(port);
            BufferedReader second = node(port);
            await(first);
            await(second);
            read(first, said, BEFORE_THE_KILL);
            kill(started.get(1));
            read(first, said, Integer.MAX_VALUE);
            read(second, said, BEFORE_THE_KILL);
            kill(started.get(0));
            assertThat(port(store(port))).isEqualTo(port);
            read(second, said, Integer.MAX_VALUE);
            assertThat(started.get(2).waitFor()).isZero();
            try (NumberRacer last = new NumberRacer("mongodb://127.0.0.1:" + port, DATABASE)) {
                assertOneWinnerEach(last, said);
            }
        } finally {
            for (Process process : started) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** As {@code kill -9}; what it has said can still be read, which {@link Process#destroyForcibly} takes away. */
    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private static void assertOneWinnerEach(NumberRacer last, List<String> said) {
        CaseId late = new CaseId(UUID.randomUUID());
        last.submit(new OpenCase(late, Region.ASIA, Set.of(), Set.of(), new Text.Clear("A late case", "en", Set.of())));
        List<String> wonLate = new ArrayList<>();
        for (int i = 1; i <= NumberRacer.NUMBERS; i++) {
            String answer = last.take(late, NumberRacer.number(i));
            said.add(i + " " + answer);
            if (answer.startsWith("won")) {
                wonLate.add(NumberRacer.number(i).text());
            }
        }
        Map<UaNumber, List<String>> holders = holders(last);
        assertThat(holders).hasSize(NumberRacer.NUMBERS);
        assertThat(holders.values()).allSatisfy(cases -> assertThat(cases).hasSize(1));
        for (String line : said) {
            UaNumber number = NumberRacer.number(Integer.parseInt(line.substring(0, line.indexOf(' '))));
            String holder = holders.getOrDefault(number, List.of()).getFirst();
            if (line.contains(" won ") || line.contains(" told ")) {
                assertThat(line).endsWith(holder);
            }
        }
        assertThat(said)
                .as("of those that raced, some won")
                .anyMatch(line -> line.contains(" won ") && !line.contains(late.toString()));
        assertThat(said).as("others were told who has it").anyMatch(line -> line.contains(" told "));
        assertThat(wonLate)
                .as("what nobody had taken was free")
                .allSatisfy(number ->
                        assertThat(holders.get(UaNumber.parse(number))).containsExactly(late.toString()));
    }

    private static Map<UaNumber, List<String>> holders(NumberRacer last) {
        CaseCodec codec = new CaseCodec(new CaseJson());
        Map<UaNumber, List<String>> holders = new HashMap<>();
        long next = 0;
        for (List<Commit> page = last.log().read(0, 100);
                !page.isEmpty();
                page = last.log().read(next, 100)) {
            for (Commit commit : page) {
                for (LoggedEvent logged : commit.events()) {
                    if (codec.decode(logged.name(), logged.revision(), logged.data()) instanceof ActionIssued issued) {
                        holders.computeIfAbsent(issued.number(), number -> new ArrayList<>())
                                .add(commit.stream());
                    }
                }
                next = commit.next();
            }
        }
        return holders;
    }

    private BufferedReader store(String port) throws IOException {
        return start(EmbeddedStoreProcess.class, directory.toString(), port);
    }

    private BufferedReader node(String port) throws IOException {
        return start(NumberRacer.class, "mongodb://127.0.0.1:" + port, DATABASE);
    }

    private BufferedReader start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process.inputReader();
    }

    private static String port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
        }
        throw new IllegalStateException("the store ended before it was ready");
    }

    private static void await(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("ready")) {
                return;
            }
        }
        throw new IllegalStateException("the node ended before it was ready");
    }

    /** What a node says, so many lines of it, or all until it ends. */
    private static void read(BufferedReader output, List<String> said, int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            String line = output.readLine();
            if (line == null) {
                return;
            }
            if (line.matches("[0-9]+ (won|told|unknown).*")) {
                said.add(line);
            }
        }
    }
}
