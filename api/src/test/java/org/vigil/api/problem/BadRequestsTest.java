package org.vigil.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.vigil.api.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes over the wire, the answer is a problem with a code. */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class BadRequestsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path directory;

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(directory, List.of(Failing.class));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nothing                 | 404 | not-found           |",
                "/api/cases/nothing       | 400 | not-an-id           | id",
                "/api/cases/nothing/more  | 404 | not-found           |",
                "/api/cases?status=       | 400 | bad-parameter       | status",
                "/api/cases?deadlineFrom=07/08/2014 | 400 | bad-parameter | deadlineFrom",
                "/api/cases?asOf=99999    | 400 | position-ahead      | asOf",
                "/api/log?limit=0         | 400 | bad-parameter       | limit",
                "/api/log?limit=10001     | 400 | bad-parameter       | limit",
                "/api/log?limit=ten       | 400 | bad-parameter       | limit",
                "/api/log?limit=1e3       | 400 | bad-parameter       | limit",
                "/api/log?from=-1         | 400 | bad-parameter       | from",
                "/api/log?from=9223372036854775808 | 400 | bad-parameter | from",
                "/api/log?from=%00        | 400 | bad-parameter       | from",
                "/api/log?from=%0A        | 400 | bad-parameter       | from",
                "/api/log?from=1&from=2   | 400 | repeated-parameter  | from",
                "/api/log?form=1          | 400 | unknown-parameter   | form",
                "/api/log?From=1          | 400 | unknown-parameter   | From",
                "/api/log?%3Cscript%3E=1  | 400 | unknown-parameter   | a name that none has",
                "/api/log?from=%zz        | 400 | bad-request         |",
                "/api/log?from=%ff        | 400 | bad-request         |",
                "/api/%zz                 | 400 | bad-request         |",
                "/api/log%00              | 400 | bad-request         |",
                "/api/log%0A              | 400 | bad-request         |",
                "/api/log;a=b             | 400 | bad-request         |",
                "/api//log                | 400 | bad-request         |",
                "/api/%2e%2e/api/log      | 400 | bad-request         |",
                "/api%2flog               | 400 | bad-request         |",
                "/api/<log>               | 400 | bad-request         |",
                "/api/l\u00ffg            | 400 | bad-request         |",
            })
    void a_path_or_parameter_that_is_wrong(String target, int status, String code, @Nullable String field) {
        requireProblem(raw("GET", target, ""), status, code, field);
    }

    private static String raw(String method, String target, String headers) {
        return node.raw(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: "
                + node.authorization("auditor") + "\r\n" + headers + "\r\n");
    }

    private static void requireProblem(String answer, int status, String code, @Nullable String field) {
        String head = answer.split("\r\n\r\n", 2)[0];
        assertThat(head).startsWith("HTTP/1.1 " + status).containsIgnoringCase("application/problem+json");
        JsonNode problem = JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.get("title").asString()).isNotEmpty();
        assertThat(problem.get("remedy").asString()).isNotEmpty();
        if (field != null) {
            assertThat(problem.get("field").asString()).isEqualTo(field);
        }
        assertThat(answer).doesNotContain("java.", "Exception", "org.apache", "Tomcat");
    }

    @Test
    void a_method_that_is_not_taken_gets_those_that_are() {
        String answer = raw("BREW", "/api/log", "");
        requireProblem(answer, 405, "method-not-allowed", null);
        assertThat(answer).contains("\r\nAllow: GET, HEAD\r\n");
        requireProblem(raw("TRACE", "/api/log", ""), 405, "method-not-allowed", null);
        requireProblem(raw("DELETE", "/api/log", ""), 405, "method-not-allowed", null);
    }

    @Test
    void a_type_that_there_is_not() {
        requireProblem(raw("GET", "/api/log", "Accept: text/csv\r\n"), 406, "not-acceptable", null);
        requireProblem(raw("GET", "/api/log", "Accept: nonsense\r\n"), 406, "not-acceptable", null);
    }

    @Test
    void more_than_is_read_of_a_request() {
        String query = "a=1&".repeat(200);
        requireProblem(raw("GET", "/api/log?" + query, ""), 400, "bad-request", null);
        requireProblem(raw("GET", "/api/log?from=" + "1".repeat(1_001), ""), 400, "bad-parameter", "from");
        assertThat(raw("GET", "/" + "a".repeat(20_000), ""))
                .startsWith("HTTP/1.1 4")
                .contains("\"code\":\"");
        assertThat(raw("GET", "/", "X-Long: " + "a".repeat(20_000) + "\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("\"code\":\"");
        assertThat(raw("GET", "/", "X-Many: a\r\n".repeat(200)))
                .startsWith("HTTP/1.1 4")
                .contains("\"code\":\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no request at all",
                "GET /api/log HTTP/9.9%nHost: a%n",
                "GET /api/log HTTP/1.1%n",
                "GET /api/log HTTP/1.1%nHost: a b%n",
                "GET /api/log HTTP/1.1%nHost: a%nX: \u0001%n",
                "GET /api/log HTTP/1.1%nHost: a%n: nothing%n",
                "GET /api/log HTTP/1.1%nHost: a%nContent-Length: many%n",
                "GET /api/log HTTP/1.1%nHost: a%nContent-Length: 1%nContent-Length: 2%n",
                "GET /api/log HTTP/1.1%nHost: a%nTransfer-Encoding: sometimes%n",
            })
    void what_is_no_http(String request) {
        requireProblem(node.raw(request.replace("%n", "\r\n") + "\r\n"), 400, "bad-request", null);
    }

    @Test
    void what_nobody_foresaw_is_told_apart_by_an_id_that_the_log_has(CapturedOutput output) {
        String answer = raw("GET", "/api/cases/failing", "");
        requireProblem(answer, 500, "internal", null);
        assertThat(answer).doesNotContain("secret of the house");
        String id = answer.replaceAll("(?s).*under ([0-9a-f-]{36}).*", "$1");
        assertThat(output.getAll()).contains(id, "secret of the house");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/breaking", "/api/cases/breaking-in-spring", "/api/cases/breaking-by-status"})
    void an_answer_that_breaks_off_is_not_taken_for_a_whole_one(String path) {
        String answer = raw("GET", path, "");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("the first part");
        assertThat(answer).as("the chunk that ends an answer").doesNotContain("\r\n0\r\n\r\n");
    }

    @RestController
    static class Failing {
        @GetMapping("/api/cases/failing")
        String failing() {
            throw new IllegalStateException("secret of the house");
        }

        @GetMapping("/api/cases/breaking")
        void breaking(HttpServletResponse response) throws IOException {
            begin(response);
            throw new IllegalStateException("in the midst of it");
        }

        @GetMapping("/api/cases/breaking-in-spring")
        void breakingInSpring(HttpServletResponse response) throws IOException {
            begin(response);
            throw new HttpMessageNotWritableException("in the midst of it");
        }

        @GetMapping("/api/cases/breaking-by-status")
        void breakingByStatus(HttpServletResponse response) throws IOException {
            begin(response);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }

        private static void begin(HttpServletResponse response) throws IOException {
            response.getOutputStream().print("the first part");
            response.flushBuffer();
        }
    }
}
