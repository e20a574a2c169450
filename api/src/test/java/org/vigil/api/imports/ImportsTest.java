package org.vigil.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigil.api.imports.ManyCases.caseId;
import static org.vigil.api.imports.ManyCases.line;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.vigil.api.Node;
import org.vigil.api.bounds.BodyLimit;
import org.vigil.core.log.EventLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of commands, sent to the application as it is started for real. Each test has cases of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class ImportsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPENED = """
            "region":"ASIA","title":{"text":"A title","language":"en"}""";

    private Node node;

    @BeforeAll
    void start(@TempDir Path directory) {
        node = Node.start(directory);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void at_first_it_is_a_dry_run_which_records_nothing() {
        long before = events();

        Answer answer = send("", ManyCases.lines(100));

        assertThat(answer.last().path("kind").stringValue()).isEqualTo("DONE");
        assertThat(answer.count("recorded")).isEqualTo(ManyCases.LINES_A_CASE);
        assertThat(answer.last().has("position")).isFalse();
        assertThat(answer.problems()).isEmpty();
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_file_is_recorded_once_however_often_it_is_sent_under_its_key() {
        List<String> file = new ArrayList<>(ManyCases.lines(200));
        file.addAll(ManyCases.lines(201));
        long before = events();

        Answer first = send("?dryRun=false", file);
        Answer again = send("?dryRun=false", file);
        Answer rehearsed = send("?dryRun=true", file);

        assertThat(first.count("recorded")).isEqualTo(file.size());
        assertThat(first.last().path("position").longValue()).isEqualTo(before + file.size() - 1);
        assertThat(again.count("recordedBefore")).isEqualTo(file.size());
        assertThat(again.count("recorded")).isZero();
        assertThat(rehearsed.count("recordedBefore")).isEqualTo(file.size());
        assertThat(events()).isEqualTo(before + file.size());
    }

    @Test
    void every_problem_is_told_with_its_line_and_none_stops_the_dry_run() {
        Answer answer = send(
                "",
                List.of(
                        "{\"command\":\"OpenCase\",\"key\":\"p1\"}",
                        "no JSON",
                        "{\"command\":\"OpenTheCase\",\"key\":\"p3\",\"body\":{}}",
                        "{\"command\":\"OpenCase\",\"key\":\"p4\",\"body\":[]}",
                        "{\"command\":\"OpenCase\",\"key\":\"p5\",\"body\":{},\"more\":1}",
                        line("p6", "OpenCase", 300, OPENED.replace("ASIA", "ATLANTIS")),
                        line("p7", "OpenCase", 300, OPENED),
                        line("p8", "RegisterPopulation", 300, "\"profile\":{\"role\":\"AT_RISK\"}"),
                        line("p9", "RegisterPopulation", 301, "\"profile\":{\"role\":\"AT_RISK\",\"gender\":\"BOTH\"}"),
                        line("p10", "OpenCase", 300, OPENED),
                        line("a b", "OpenCase", 302, OPENED),
                        "{\"command\":\"OpenCase\",\"body\":{}}"));

        assertThat(answer.problems())
                .extracting(
                        problem -> problem.path("line").intValue(),
                        problem -> problem.path("problem").path("code").stringValue(),
                        problem -> problem.path("problem").path("field").stringValue(null))
                .containsExactly(
                        tuple(1, "missing-field", "body"),
                        tuple(2, "not-json", null),
                        tuple(3, "no-such-command", "command"),
                        tuple(4, "wrong-type", "body"),
                        tuple(5, "unknown-field", "more"),
                        tuple(6, "unknown-value", "region"),
                        tuple(8, "missing-field", "profile/gender"),
                        tuple(9, "no-such-case", "caseId"),
                        tuple(10, "case-exists", "caseId"),
                        tuple(11, "bad-parameter", "key"),
                        tuple(12, "missing-field", "key"));
        assertThat(answer.problems().getLast().path("problem").path("remedy").stringValue(""))
                .isNotEmpty();
        JsonNode unopened = answer.problems().get(7);
        assertThat(unopened.path("caseId").stringValue()).isEqualTo(caseId(301).toString());
        assertThat(unopened.has("after")).isFalse();
        assertThat(answer.problems().get(8).path("after").intValue())
                .as("a line of the same case")
                .isEqualTo(6);
        assertThat(answer.count("recorded")).isEqualTo(1);
        assertThat(answer.count("refused")).isEqualTo(11);
    }

    @Test
    void what_stands_behind_a_refused_line_of_its_case_waits_until_that_is_mended() {
        List<String> file = new ArrayList<>(ManyCases.lines(400));
        file.addAll(ManyCases.lines(401));
        String right = file.get(1);
        file.set(1, right.replace("AT_RISK", "AT_SEA"));

        Answer first = send("?dryRun=false", file);
        file.set(1, right);
        Answer second = send("?dryRun=false", file);

        assertThat(first.count("recorded")).isEqualTo(1 + ManyCases.LINES_A_CASE);
        assertThat(first.count("refused")).isEqualTo(1);
        assertThat(first.count("heldBack")).isEqualTo(ManyCases.LINES_A_CASE - 2);
        assertThat(second.count("recordedBefore")).isEqualTo(1 + ManyCases.LINES_A_CASE);
        assertThat(second.count("recorded")).isEqualTo(ManyCases.LINES_A_CASE - 1);
        assertThat(second.problems()).isEmpty();
        assertThat(commandsOf(400))
                .containsExactly("OpenCase", "RegisterPopulation", "ReportDetention", "IssueAction", "CloseAction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpenTheCase", ""})
    void what_stands_behind_a_line_that_can_not_be_read_waits_too(String wrong) {
        int number = 410 + Math.abs(wrong.hashCode() % 50);
        List<String> file = new ArrayList<>(ManyCases.lines(number));
        String right = file.get(1);
        file.set(1, right.replace("RegisterPopulation\"", wrong + "\""));

        Answer first = send("?dryRun=false", file);
        file.set(1, right);
        Answer second = send("?dryRun=false", file);

        assertThat(first.count("recorded")).isEqualTo(1);
        assertThat(first.count("heldBack")).isEqualTo(ManyCases.LINES_A_CASE - 2);
        assertThat(second.problems()).isEmpty();
        assertThat(commandsOf(number))
                .containsExactly("OpenCase", "RegisterPopulation", "ReportDetention", "IssueAction", "CloseAction");
    }

    @Test
    void a_file_is_stopped_where_nobody_can_tell_whose_line_it_is() {
        List<String> file = new ArrayList<>(ManyCases.lines(480));
        String right = file.get(2);
        file.set(2, right.substring(0, 60));

        Answer first = send("?dryRun=false", file);
        file.set(2, right);
        Answer second = send("?dryRun=false", file);

        assertThat(first.last().path("kind").stringValue()).isEqualTo("STOPPED");
        assertThat(first.last().path("line").intValue()).isEqualTo(3);
        assertThat(first.last().path("problem").path("code").stringValue()).isEqualTo("case-not-told");
        assertThat(first.codes()).containsExactly("not-json");
        assertThat(second.count("recorded") + second.count("recordedBefore")).isEqualTo(ManyCases.LINES_A_CASE);
        assertThat(commandsOf(480)).hasSize(ManyCases.LINES_A_CASE);
    }

    @Test
    void what_is_to_be_hidden_is_hidden_though_a_line_before_it_was_refused() {
        List<String> file = new ArrayList<>(ManyCases.lines(490).subList(0, 3));
        String report = new UUID(0x4E1L, 490).toString();
        file.set(2, file.get(2).replace("\"report\":{", "\"report\":{\"id\":\"" + report + "\","));
        file.add(line("IssueAction", 490, "\"number\":\"none\""));
        file.add(embargo("hides-1", report));
        file.add(embargo("hides-2", new UUID(0x4E1L, 491).toString()));

        Answer answer = send("?dryRun=false", file);

        assertThat(answer.problems())
                .extracting(problem -> problem.path("line").intValue())
                .containsExactly(4);
        assertThat(answer.count("heldBack")).as("whose report is not there").isEqualTo(1);
        assertThat(commandsOf(490))
                .containsExactly("OpenCase", "RegisterPopulation", "ReportDetention", "PlaceEmbargo");
    }

    private static String embargo(String key, String report) {
        return line(
                key,
                "PlaceEmbargo",
                490,
                "\"report\":\"" + report + "\",\"consentOf\":{\"name\":\"B. Invented\"},\"why\":{\"text\":\"Not yet.\","
                        + "\"language\":\"en\"}");
    }

    @Test
    void a_line_is_known_by_its_key_wherever_it_stands() {
        List<String> file = new ArrayList<>(ManyCases.lines(600));
        String wrong = line("OpenCase", 601, OPENED.replace("ASIA", "ATLANTIS"));
        file.addFirst(wrong);
        Answer first = send("?dryRun=false", file);
        long before = events();
        file.remove(wrong);

        Answer second = send("?dryRun=false", file);

        assertThat(first.count("recorded")).isEqualTo(ManyCases.LINES_A_CASE);
        assertThat(second.count("recordedBefore")).isEqualTo(ManyCases.LINES_A_CASE);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_line_that_was_recorded_and_then_changed_is_told_and_nothing_is_doubled() {
        String opened = line("OpenCase", 500, OPENED);
        send("?dryRun=false", List.of(opened));
        long before = events();

        for (String dryRun : List.of("?dryRun=true", "?dryRun=false")) {
            Answer answer = send(dryRun, List.of(opened.replace("ASIA", "AFRICA")));

            assertThat(answer.codes()).containsExactly("line-changed");
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_key_that_two_lines_have_is_told() {
        Answer answer =
                send("", List.of(line("twice", "OpenCase", 700, OPENED), line("twice", "OpenCase", 701, OPENED)));

        assertThat(answer.codes()).containsExactly("key-twice");
        assertThat(answer.problems().getFirst().path("line").intValue()).isEqualTo(2);
    }

    @Test
    void of_two_cases_with_one_UA_number_one_is_told_and_which_case_has_it() {
        List<String> file = new ArrayList<>(ManyCases.lines(800).subList(0, 4));
        List<String> other = ManyCases.lines(801).subList(0, 4);
        other.forEach(line -> file.add(line.replace(ManyCases.number(801), ManyCases.number(800))));

        Answer rehearsed = send("", file);
        Answer recorded = send("?dryRun=false", file);

        assertThat(rehearsed.codes()).containsExactly("ua-number-taken");
        assertThat(rehearsed.problems().getFirst().path("line").intValue()).isEqualTo(8);
        assertThat(rehearsed
                        .problems()
                        .getFirst()
                        .path("problem")
                        .path("detail")
                        .stringValue())
                .contains(caseId(800).toString());
        assertThat(recorded.codes()).containsExactly("ua-number-taken");
    }

    @Test
    void a_number_that_is_given_up_in_the_file_is_taken_further_down() {
        List<String> file = new ArrayList<>(ManyCases.lines(900).subList(0, 4));
        file.add(line(
                "CorrectNumber",
                900,
                "\"action\":\"%s\",\"number\":\"%s\"".formatted(new UUID(0xAC71L, 900), ManyCases.number(950))));
        ManyCases.lines(901)
                .subList(0, 4)
                .forEach(line -> file.add(line.replace(ManyCases.number(901), ManyCases.number(900))));

        assertThat(send("", file).codes()).isEmpty();
        assertThat(send("?dryRun=false", file).codes()).isEmpty();
    }

    @Test
    void a_link_waits_for_the_case_that_is_opened_above_it() {
        List<String> file = new ArrayList<>();
        for (int i = 1_000; i < 1_050; i++) {
            file.add(line("OpenCase", i, OPENED));
        }
        file.add(line("LinkCases", 1_000, "\"other\":\"" + caseId(1_049) + "\""));
        file.add(line("link-2", "LinkCases", 1_000, "\"other\":\"" + caseId(1_050) + "\""));
        file.add(line("OpenCase", 1_050, OPENED));

        assertThat(send("", file).codes()).containsExactly("no-such-other-case");
        assertThat(send("?dryRun=false", file).codes()).containsExactly("no-such-other-case");
    }

    @Test
    void what_disagrees_is_warned_of_with_its_line_and_refused_by_nothing() {
        List<String> file = new ArrayList<>(ManyCases.lines(1_100).subList(0, 4));
        String twice =
                file.get(3).replace("\"action\":\"", "\"action\":\"f").replaceFirst("f([0-9a-f]{7})[0-9a-f]", "f$1");
        file.add(twice.replace(ManyCases.number(1_100), ManyCases.number(1_150)).replace("IssueAction-", "Again-"));

        Answer answer = send("", file);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.of("WARNING"))
                .extracting(
                        warning -> warning.path("line").intValue(),
                        warning -> warning.path("warning").path("code").stringValue())
                .containsExactly(tuple(5, "ai-index-twice"));
        assertThat(answer.count("warnings")).isEqualTo(1);
    }

    @Test
    void the_byte_order_mark_line_ends_of_other_systems_and_blank_lines_do_no_harm() {
        String opened = line("OpenCase", 1_200, OPENED);
        byte[] file = ("\uFEFF" + opened + "\r\n\r\n  \n" + line("again", "OpenCase", 1_200, OPENED)).getBytes(UTF_8);

        Answer answer = send("", BodyPublishers.ofByteArray(file));

        assertThat(answer.count("lines")).isEqualTo(2);
        assertThat(answer.problems())
                .extracting(problem -> problem.path("line").intValue())
                .containsExactly(4);
    }

    @Test
    void a_line_that_is_too_long_is_told_and_the_next_one_is_read() {
        String tooLong = line("OpenCase", 1_300, OPENED.replace("A title", "x".repeat(ImportLimits.LINE_BYTES)));

        Answer answer = send("", List.of(tooLong, line("OpenCase", 1_301, OPENED)));

        assertThat(answer.codes()).containsExactly("line-too-long");
        assertThat(answer.count("recorded")).isEqualTo(1);
    }

    @Test
    void a_file_with_too_many_lines_is_not_gone_on_with() {
        String file =
                line("OpenCase", 1_400, OPENED) + "\n".repeat(ImportLimits.LINES) + line("OpenCase", 1_401, OPENED);

        Answer answer = send("", BodyPublishers.ofString(file));

        assertThat(answer.last().path("kind").stringValue()).isEqualTo("STOPPED");
        assertThat(answer.last().path("problem").path("code").stringValue()).isEqualTo("too-many-lines");
        assertThat(answer.count("recorded")).isEqualTo(1);
    }

    @Test
    void a_file_with_too_many_problems_is_not_gone_on_with() {
        Answer answer = send("", BodyPublishers.ofString("{}\n".repeat(ImportLimits.TOLD + 1)));

        assertThat(answer.problems()).hasSize(ImportLimits.TOLD);
        assertThat(answer.last().path("kind").stringValue()).isEqualTo("STOPPED");
        assertThat(answer.last().path("problem").path("code").stringValue()).isEqualTo("too-many-problems");
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_is_read() throws Exception {
        String head = "POST /api/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Authorization: " + node.authorization("staff") + "\r\nConnection: close\r\n";

        String answer;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.getOutputStream()
                    .write((head + "Content-Length: " + (BodyLimit.MAX_FILE_BYTES + 1L) + "\r\n\r\n").getBytes(UTF_8));
            socket.shutdownOutput();
            answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        }

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"body-too-large\"");
    }

    @Test
    void a_file_that_breaks_off_leaves_whole_commands_and_goes_on_from_there() {
        String whole = line("OpenCase", 1_500, OPENED) + "\n";
        String head = "POST /api/imports?dryRun=false HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-ndjson\r\nAuthorization: " + node.authorization("staff") + "\r\n";
        long before = events();

        node.rawThenHangUp(head + "Content-Length: 100000\r\n\r\n" + whole + whole.substring(0, 60));
        Answer answer = send("?dryRun=false", List.of(whole.strip(), line("OpenCase", 1_501, OPENED)));

        assertThat(answer.count("recorded") + answer.count("recordedBefore")).isEqualTo(2);
        assertThat(events()).isEqualTo(before + 2);
    }

    @Test
    void more_files_at_once_than_there_are_turns_are_told_to_come_again() throws Exception {
        String head = "POST /api/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Authorization: " + node.authorization("staff") + "\r\nContent-Length: 1000\r\n\r\n";
        List<Socket> unfinished = new ArrayList<>();
        try {
            // Another one each time: who comes while an empty file is taken in gets no turn.
            HttpResponse<String> answer = empty();
            while (answer.statusCode() == 200) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port());
                unfinished.add(socket);
                socket.getOutputStream().write(head.getBytes(UTF_8));
                answer = empty();
            }
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"code\":\"too-many-imports\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            for (Socket socket : unfinished) {
                socket.close();
            }
        }
        while (empty().statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    @Test
    void only_a_file_of_that_type_from_staff_is_taken() {
        HttpRequest.Builder asJson = node.request("staff", "/api/imports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        HttpRequest.Builder asAuditor = node.request("auditor", "/api/imports")
                .header("Content-Type", MediaType.APPLICATION_NDJSON_VALUE)
                .POST(BodyPublishers.ofString("{}"));

        assertThat(node.send(asJson.build()).statusCode()).isEqualTo(415);
        assertThat(node.send(asAuditor.build()).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> empty() {
        return node.send(node.request("staff", "/api/imports")
                .header("Content-Type", MediaType.APPLICATION_NDJSON_VALUE)
                .POST(BodyPublishers.ofString(""))
                .build());
    }

    private long events() {
        return node.bean(EventLog.class).next();
    }

    private List<String> commandsOf(int i) {
        return node.bean(EventLog.class).readStream(caseId(i).toString(), 0, 100).stream()
                .map(commit -> JSON.readTree(commit.events().getFirst().meta()))
                .map(meta -> meta.path("name").stringValue())
                .toList();
    }

    private Answer send(String query, List<String> lines) {
        return send(query, BodyPublishers.ofString(String.join("\n", lines)));
    }

    private Answer send(String query, HttpRequest.BodyPublisher file) {
        HttpResponse<String> answer = node.send(node.request("staff", "/api/imports" + query)
                .header("Content-Type", MediaType.APPLICATION_NDJSON_VALUE)
                .POST(file)
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Answer(answer.body());
    }

    private record Answer(List<JsonNode> lines) {
        Answer(String body) {
            this(body.lines().map(JSON::readTree).toList());
        }

        JsonNode last() {
            return lines.getLast();
        }

        int count(String what) {
            return last().path("counts").path(what).intValue();
        }

        List<JsonNode> of(String kind) {
            return lines.stream()
                    .filter(line -> line.path("kind").stringValue().equals(kind))
                    .toList();
        }

        List<JsonNode> problems() {
            return of("PROBLEM");
        }

        List<String> codes() {
            return problems().stream()
                    .map(problem -> problem.path("problem").path("code").stringValue())
                    .toList();
        }
    }
}
