package org.vigil.api.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.Node;
import org.vigil.api.moment.Moments;
import org.vigil.core.privacy.Audience;
import org.vigil.query.projection.Batch;
import org.vigil.query.projection.Change;
import org.vigil.query.projection.Guarded;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a projection that can be held up and made to fail, beside Vigil's own. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class ProjectionsControllerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPEN_CASE =
            "{\"region\":\"ASIA\",\"countries\":[\"CN\"],\"concerns\":[\"FORCIBLE_RETURN\"],\"title\":\"A case\"}";

    @TempDir
    Path directory;

    private Node node;
    private Probe probe;

    @BeforeEach
    void start() {
        node = Node.start(directory, List.of(Probe.class, Reading.class), "--vigil.read-wait=200ms");
        probe = node.bean(Probe.class);
    }

    @AfterEach
    void stop() {
        probe.gate.countDown();
        node.close();
    }

    private JsonNode openCase() {
        HttpResponse<String> answer = node.send(node.request("staff", "/api/commands/OpenCase")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(OPEN_CASE))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode standing() {
        for (JsonNode projection :
                JSON.readTree(node.get("staff", "/api/projections").body()).get("projections")) {
            if (projection.get("name").asString().equals("probe")) {
                return projection;
            }
        }
        throw new AssertionError("the probe is not listed");
    }

    private HttpResponse<String> read(String stream, String position) {
        return node.send(node.request("staff", "/api/cases/probe/" + stream)
                .header("Vigil-Position", position)
                .build());
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void what_each_projection_reflects_is_listed() throws Exception {
        openCase();
        until(() -> standing().get("position").asLong() == 0);
        JsonNode standing = standing();
        assertThat(standing.get("lag").asLong()).isZero();
        assertThat(standing.get("parked").asLong()).isZero();
        assertThat(standing.get("running").asBoolean()).isTrue();
        assertThat(standing.get("version").asInt()).isEqualTo(1);
        assertThat(standing.has("rebuild")).isFalse();
    }

    @Test
    void a_rebuild_shows_how_far_it_is_and_takes_the_place_of_the_old_one() throws Exception {
        openCase();
        openCase();
        until(() -> standing().get("lag").asLong() == 0);
        probe.gate = new CountDownLatch(1);
        HttpResponse<String> started = node.post("auditor", "/api/projections/probe/rebuild");
        assertThat(started.statusCode()).isEqualTo(202);
        JsonNode rebuild = JSON.readTree(started.body()).get("rebuild");
        assertThat(rebuild.get("version").asInt()).isEqualTo(2);
        assertThat(rebuild.get("percent").asInt()).isZero();
        assertThat(rebuild.get("target").asLong()).isEqualTo(1);
        HttpResponse<String> again = node.post("staff", "/api/projections/probe/rebuild");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"code\":\"rebuild-running\"");
        probe.gate.countDown();
        until(() -> standing().get("version").asInt() == 2);
        assertThat(standing().has("rebuild")).isFalse();
    }

    @Test
    void a_projection_that_there_is_not_is_not_found() {
        for (String path : List.of("/api/projections/nothing/rebuild", "/api/projections/nothing/retry-parked")) {
            HttpResponse<String> answer = node.post("staff", path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("\"code\":\"no-such-projection\"");
        }
    }

    @Test
    void a_read_waits_for_the_position_that_it_names() throws Exception {
        String stream = openCase().get("caseId").asString();
        until(() -> standing().get("lag").asLong() == 0);
        assertThat(read(stream, "0").statusCode()).isEqualTo(200);
        probe.gate = new CountDownLatch(1);
        openCase();
        HttpResponse<String> early = read(stream, "1");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("\"code\":\"position-not-reached\"");
        assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(read(stream, "0").statusCode())
                .as("what is reflected already")
                .isEqualTo(200);
        probe.gate.countDown();
        until(() -> read(stream, "1").statusCode() == 200);
    }

    @Test
    void an_earlier_moment_is_answered_only_once_all_that_it_selects_is_reflected() throws Exception {
        openCase();
        until(() -> standing().get("lag").asLong() == 0);
        probe.gate = new CountDownLatch(1);
        openCase();
        openCase();
        HttpResponse<String> early = node.get("staff", "/api/cases/probe/x?asOf=1");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("\"code\":\"position-not-reached\"", "\"field\":\"asOf\"");
        assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(reflected("?asOf=0")).isEqualTo("0");
        assertThat(reflected("?asOf=2000-01-01")).as("of nothing at all").isEqualTo("-1");
        assertThat(reflected("")).as("of what there is").isEqualTo("0");
        probe.gate.countDown();
        until(() -> node.get("staff", "/api/cases/probe/x?asOf=2").statusCode() == 200);
        assertThat(reflected("?asOf=1")).isEqualTo("1");
        assertThat(reflected("")).isEqualTo("2");
    }

    private String reflected(String question) {
        HttpResponse<String> answer = node.get("staff", "/api/cases/probe/x" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_position_that_is_none_or_lies_ahead_is_a_mistake() {
        openCase();
        for (String position : List.of("", "-1", "1.0", "one", "9999999999999999999", "0x1")) {
            HttpResponse<String> answer = read("x", position);
            assertThat(answer.statusCode()).as(position).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"bad-parameter\"", "\"field\":\"Vigil-Position\"");
        }
        HttpResponse<String> ahead = read("x", "1");
        assertThat(ahead.statusCode()).isEqualTo(400);
        assertThat(ahead.body()).contains("\"code\":\"position-ahead\"");
    }

    @Test
    void a_case_with_a_parked_event_is_behind_until_it_is_tried_again_and_goes_well() throws Exception {
        probe.poison = 1;
        String well = openCase().get("caseId").asString();
        String ill = openCase().get("caseId").asString();
        until(() -> standing().get("parked").asLong() == 1);
        until(() -> standing().get("position").asLong() == 1);
        assertThat(read(well, "1").statusCode()).isEqualTo(200);
        HttpResponse<String> behind = read(ill, "1");
        assertThat(behind.statusCode()).isEqualTo(503);
        assertThat(behind.body()).contains("\"code\":\"view-behind\"");
        probe.poison = -1;
        HttpResponse<String> tried = node.post("auditor", "/api/projections/probe/retry-parked");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(tried.body()).get("streams").asInt()).isEqualTo(1);
        assertThat(read(ill, "1").statusCode()).isEqualTo(200);
    }

    @RestController
    static class Reading {
        private final Positions positions;
        private final Moments moments;

        Reading(Positions positions, Moments moments) {
            this.positions = positions;
            this.moments = moments;
        }

        @GetMapping("/api/cases/probe/{stream}")
        String read(
                @PathVariable String stream,
                @RequestParam(required = false) @Nullable String asOf,
                @RequestHeader(name = Positions.HEADER, required = false) @Nullable String position) {
            Moment moment = moments.of(Audience.OPEN, asOf, null);
            positions.awaitCase(position, moment, List.of("probe"), stream);
            return String.valueOf(positions.reflected(List.of("probe"), moment));
        }
    }

    static class Probe implements Projection {
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile long poison = -1;

        @Override
        public String name() {
            return "probe";
        }

        @Override
        public List<View> views() {
            return List.of(new View("main", List.of()));
        }

        @Override
        public boolean parksFailures() {
            return true;
        }

        @Override
        public List<Write> project(Change change, Batch batch) {
            if (change.position() == poison) {
                throw new IllegalStateException("poison");
            }
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of(Guarded.replace("main", change.stream(), change.position(), new Document()));
        }
    }
}
