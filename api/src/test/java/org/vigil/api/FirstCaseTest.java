package org.vigil.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.vigil.core.log.LogClient;
import org.vigil.query.projection.Projections;
import org.vigil.testing.ClosedList;
import org.vigil.testing.TestServer;
import org.vigil.testing.TestServers;

/** The first case, end to end, on every server: entered by the tour, read, restarted, rebuilt and searched for leaks. */
@ParameterizedClass(name = "on {0}")
@MethodSource("servers")
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class FirstCaseTest {
    private static final String CASE = "/api/cases/7d0e8a2f-4c1b-4f6a-9d35-1b8e0c5a2f11";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> QUESTIONS = List.of(
            CASE,
            CASE + "?on=2014-09-09",
            CASE + "?asOf=8",
            CASE + "/timeline",
            CASE + "/history?limit=200",
            "/api/cases?status=CLOSED&country=CN&number=UA%20190/14",
            "/api/statistics/people?by=OUTCOME",
            "/api/statistics/people?by=FATE&on=2014-09-11",
            "/api/statistics/actions?by=STATUS&on=2014-09-09",
            "/api/statistics/days-past-appeal-date?by=YEAR&on=2014-09-10",
            "/api/statistics/closings?by=OUTCOME&reason=NO_FURTHER_ACTION_FOR_NOW");

    @Parameter
    TestServer server;

    @TempDir
    Path directory;

    private final String database =
            "first" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private Node node;

    static Stream<TestServer> servers() {
        return TestServers.all();
    }

    @BeforeEach
    void start() throws IOException {
        node = Node.start(directory, List.of(Listening.class), arguments());
    }

    @AfterEach
    void stop() {
        ClosedList closedList = node.bean(ClosedList.class);
        node.close();
        closedList.assertKept();
    }

    /** Holds all that the application sends to its store against the closed list. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        ClosedList closedList() {
            return new ClosedList();
        }
    }

    // The embedded store is started as it is for anybody; another server needs users, whom the tour finds in the same
    // file.
    private String[] arguments() throws IOException {
        if (server.name().equals("embedded")) {
            return new String[0];
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.mongodb.uri=" + withDatabase(server.connectionString()), "--vigil.standalone-allowed=true"));
        Path signIn = directory.resolve("sign-in.txt");
        StringBuilder lines = new StringBuilder();
        for (String user : List.of("staff", "auditor", "analyst")) {
            String password = user + "-of-the-tour";
            lines.append(user).append(' ').append(password).append('\n');
            arguments.add(
                    "--vigil.users." + user + ".password={bcrypt}" + new BCryptPasswordEncoder(4).encode(password));
            arguments.add("--vigil.users." + user + ".roles=" + user.toUpperCase(java.util.Locale.ROOT));
        }
        if (!Files.exists(signIn)) {
            Files.createFile(
                    signIn, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(signIn, lines);
        return arguments.toArray(String[]::new);
    }

    private String withDatabase(String uri) {
        int query = uri.indexOf('?');
        String base = query < 0 ? uri : uri.substring(0, query);
        int path = base.indexOf('/', "mongodb://".length());
        return (path < 0 ? base : base.substring(0, path)) + "/" + database + (query < 0 ? "" : uri.substring(query));
    }

    @Test
    void the_tour_is_as_the_readme_says_also_when_it_is_taken_twice_and_after_a_restart() throws Exception {
        Tour.Result first = Tour.run(node.port(), directory);
        assertThat(first.exit()).as(first.output()).isZero();
        assertThat(first.output())
                .contains("All is as the README says.")
                .doesNotContain("holds the tour's case already");
        assertThat(csv("/api/statistics/days-to-closing?by=REASON"))
                .contains("\r\nNO_FURTHER_ACTION_FOR_NOW,1,0,1," + ",".repeat(8) + "1,45,45,45,0,");
        Map<String, String> before = answers();

        Tour.Result second = Tour.run(node.port(), directory);
        assertThat(second.exit()).as(second.output()).isZero();
        assertThat(second.output()).contains("holds the tour's case already");
        assertThat(answers()).as("nothing was entered twice").isEqualTo(before);

        node.close();
        node = Node.start(directory, List.of(Listening.class), arguments());
        assertThat(answers()).as("after a restart").isEqualTo(before);
    }

    private String csv(String path) {
        return node.send(node.request("analyst", path)
                        .header("Accept", "text/csv")
                        .build())
                .body();
    }

    @Test
    void a_rebuild_gives_the_same_documents_and_the_old_ones_answer_until_it_is_done() throws Exception {
        assertThat(Tour.run(node.port(), directory).exit()).isZero();
        Map<String, String> before = answers();
        Map<String, List<Document>> documents = viewDocuments(1);
        assertThat(documents)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy((view, found) -> assertThat(found).isNotEmpty());

        for (String name : List.of("cases", "history", "statistics")) {
            HttpResponse<String> started = node.post("auditor", "/api/projections/" + name + "/rebuild");
            assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
            assertThat(answers()).as("while %s is rebuilt", name).isEqualTo(before);
        }
        Projections projections = node.bean(Projections.class);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (projections.status().stream().anyMatch(status -> status.live() != 2) && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(projections.status())
                .allSatisfy(status -> assertThat(status.live()).isEqualTo(2));
        assertThat(answers()).as("from the rebuilt ones").isEqualTo(before);
        assertThat(viewDocuments(2)).isEqualTo(documents);
    }

    @Test
    void no_free_text_that_was_entered_stands_in_the_clear_anywhere(CapturedOutput output) throws Exception {
        assertThat(Tour.run(node.port(), directory).exit()).isZero();
        String name = "Zacharias Quellenfeld";
        String position = post("RegisterPopulation", population("{\"name\": \"" + name + "\"}"), 200)
                .headers()
                .firstValue("Vigil-Position")
                .orElseThrow();
        // What is refused, or can't be read, must not be told either.
        post("RegisterPopulation", population("{\"name\": \"" + name + "\", \"oops\": 1}"), 400);
        post("RegisterPopulation", population("\"" + name + "\"") + "}", 400);
        post("NoSuchCommand" + name.replace(" ", ""), "{}", 404);
        for (String path : List.of("/api/cases/%s/more", "/api/statistics/%s/x/y", "/api/commands/%s/x", "/%s")) {
            node.get("staff", path.replace("%s", name.replace(" ", "%20")));
        }
        askWith(name);
        answers();
        node.close();

        Set<String> secrets = new HashSet<>(Tour.texts());
        secrets.add(name);
        secrets.add("Quellenfeld");
        assertThat(secrets).hasSizeGreaterThan(8);
        for (String secret : secrets) {
            assertThat(output.getAll()).doesNotContain(secret);
        }
        if (server.name().equals("embedded")) {
            // In its file lies every collection.
            assertThat(filesWith(secrets)).isEmpty();
            node = Node.start(directory, List.of(Listening.class), arguments());
        } else {
            assertThat(documentsWith(secrets)).isEmpty();
            assertThat(filesWith(secrets)).isEmpty();
            node = Node.start(directory, List.of(Listening.class), arguments());
        }
        HttpRequest last =
                node.request("staff", CASE).header("Vigil-Position", position).build();
        assertThat(node.send(last).body()).as("it was there to be found").contains(name);
    }

    // Wherever a client can put a name, it must not come to the log.
    private void askWith(String name) {
        String encoded = name.replace(" ", "%20");
        for (String query : List.of("number=", "asOf=", "on=", "limit=", "cursor=", "status=", "unknown=", "")) {
            node.get("staff", "/api/cases?" + query + encoded);
        }
        for (String header : List.of(
                "Vigil-Position",
                "If-Match",
                "If-None-Match",
                "Idempotency-Key",
                "Accept",
                "Accept-Language",
                "Content-Type",
                "Cookie",
                "Range",
                "Origin",
                "Sec-Fetch-Site",
                "X-Forwarded-For")) {
            String head = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: "
                    + node.authorization("staff") + "\r\n" + header + ": " + name + "\r\n";
            node.raw("GET " + CASE + head + "\r\n");
            node.raw("POST /api/commands/OpenCase" + head
                    + (header.equals("Content-Type") ? "" : "Content-Type: application/json\r\n")
                    + "Content-Length: 2\r\n\r\n{}");
        }
        node.send(node.request("", CASE)
                .header("Authorization", Node.basic(name, name))
                .build());
        node.raw("GET /api/cases?country=%zz" + encoded + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: "
                + node.authorization("staff") + "\r\n\r\n");
        node.raw(name + "\r\n\r\n");
        node.raw("GET /" + name + " HTTP/1.1\r\nHost: " + name + "\r\n" + name + "\r\n\r\n");
        node.raw("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: " + name + "\r\n\r\n");
    }

    private static String population(String personName) {
        return "{\"caseId\": \"7d0e8a2f-4c1b-4f6a-9d35-1b8e0c5a2f11\", \"profile\": {\"name\": " + personName
                + ", \"role\": \"AT_RISK\", \"gender\": \"NOT_STATED\"}}";
    }

    private HttpResponse<String> post(String command, String body, int expected) {
        HttpResponse<String> answer = node.send(node.request("staff", "/api/commands/" + command)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        // A problem repeats the path that it is about, and nothing else of what was sent.
        if (expected == 400) {
            assertThat(answer.body()).doesNotContain("Quellenfeld");
        }
        return answer;
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (String question : QUESTIONS) {
            HttpResponse<String> answer = node.get("staff", question);
            assertThat(answer.statusCode()).as(question + ": " + answer.body()).isEqualTo(200);
            answers.put(question, answer.body());
        }
        return answers;
    }

    private Map<String, List<Document>> viewDocuments(int version) {
        Map<String, List<Document>> found = new TreeMap<>();
        MongoDatabase open = node.bean(MongoDatabase.class);
        for (String view : List.of("cases_f2_files", "cases_f2_rows", "history_entries", "statistics_f2_rows")) {
            List<Document> documents = open.getCollection(view + "_v" + version)
                    .find()
                    .batchSize(100)
                    .into(new ArrayList<>());
            documents.sort(Comparator.comparing(document -> String.valueOf(document.get("_id"))));
            found.put(view, documents);
        }
        return found;
    }

    private List<String> documentsWith(Set<String> secrets) {
        List<String> found = new ArrayList<>();
        try (MongoClient client = MongoClients.create(LogClient.settings(server.connectionString()))) {
            MongoDatabase all = client.getDatabase(database);
            List<String> collections = all.listCollectionNames().into(new ArrayList<>());
            assertThat(collections).hasSizeGreaterThan(5);
            for (String collection : collections) {
                for (Document document : all.getCollection(collection).find().batchSize(100)) {
                    String json = document.toJson();
                    secrets.stream().filter(json::contains).forEach(secret -> found.add(collection + ": " + secret));
                }
            }
        }
        return found;
    }

    private List<String> filesWith(Set<String> secrets) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
                secrets.stream()
                        .filter(secret -> bytes.contains(new String(secret.getBytes(UTF_8), ISO_8859_1)))
                        .forEach(secret -> found.add(file + ": " + secret));
            }
        }
        return found;
    }
}
