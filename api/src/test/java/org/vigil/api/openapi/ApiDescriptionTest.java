package org.vigil.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.vigil.api.VigilApplication;
import org.vigil.core.casefile.Command;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = {VigilApplication.class, SampleRoutes.class})
@AutoConfigureMockMvc
@WithMockUser(roles = "STAFF")
class ApiDescriptionTest {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void here(DynamicPropertyRegistry properties) {
        properties.add("vigil.data-directory", data::toString);
    }

    @Autowired
    MockMvc mvc;

    JsonNode api = Json.read("{}");

    @BeforeEach
    void load() throws Exception {
        api = Json.read(mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void it_is_OpenAPI_3_1_with_a_title_and_a_way_to_sign_in() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/info/title").asString()).isEqualTo("Vigil");
        assertThat(api.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        assertThat(api.path("security")).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> dangling = references(api).stream()
                .filter(ref -> api.at(ref.substring(1)).isMissingNode())
                .toList();

        assertThat(dangling).isEmpty();
        assertThat(references(api)).hasSizeGreaterThan(100);
    }

    @Test
    void every_command_has_a_route_and_the_handler_of_them_all_has_none() {
        for (Class<? extends Command> command : CommandPaths.commands()) {
            JsonNode operation = api.path("paths")
                    .path("/api/commands/" + command.getSimpleName())
                    .path("post");
            JsonNode body = operation.at("/requestBody/content").path("application/json");

            assertThat(operation.path("operationId").asString()).isEqualTo(command.getSimpleName());
            assertThat(body.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/" + command.getSimpleName());
            assertThat(body.path("examples")).as("examples of " + command).isNotEmpty();
            assertThat(parameters(operation)).contains("Idempotency-Key", "If-Match");
            assertThat(operation.path("responses").propertyNames())
                    .contains("200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "503");
        }
        assertThat(api.path("paths").propertyNames()).noneMatch(path -> path.startsWith("/api/commands/{"));
    }

    @Test
    void every_operation_says_what_it_is_for_and_which_problems_it_can_answer() {
        eachOperation((name, operation) -> {
            assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
            assertThat(operation.path("description").asString("")).as(name).isNotBlank();
            assertThat(operation.path("tags")).as(name).hasSize(1);
            assertThat(operation.path("responses").propertyNames())
                    .as(name)
                    .contains("400", "401", "403", "406", "431", "503")
                    .doesNotContain("405", "429", "default");
        });
    }

    @Test
    void every_tag_is_described() {
        List<String> described = api.path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString())
                .toList();

        eachOperation((name, operation) ->
                assertThat(described).contains(operation.at("/tags/0").asString()));
        assertThat(api.path("tags"))
                .allSatisfy(
                        tag -> assertThat(tag.path("description").asString("")).isNotBlank());
    }

    @Test
    void what_routes_answer_is_described_by_the_records_themselves() {
        assertThat(api.at("/paths/~1api~1sample~1{id}/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/CaseFile");
        assertThat(api.at("/paths/~1api~1sample/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/PageOfAction");
        assertThat(api.at("/components/schemas/PageOfAction/properties/entries/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Action");
        assertThat(api.at("/components/schemas/CaseFile/additionalProperties").asBoolean(true))
                .isFalse();
    }

    @Test
    void parameters_are_described_as_they_are_read() {
        JsonNode parameters = api.at("/paths/~1api~1sample/get/parameters");

        assertThat(parameters.at("/0/schema/items/$ref").asString()).endsWith("/CountryCodeInput");
        assertThat(parameters.at("/1/schema/$ref").asString()).endsWith("/UaNumberInput");
    }

    @Test
    void a_problem_has_a_schema_of_its_own() {
        assertThat(api.at("/components/responses/Conflict/content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "instance", "code", "field", "remedy");
    }

    @Test
    void a_page_shows_it_with_what_lies_in_the_jar() throws Exception {
        mvc.perform(get("/")).andExpect(status().isFound()).andExpect(header().string("Location", "/swagger-ui.html"));
        mvc.perform(get("/swagger-ui.html"))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", "/swagger-ui/index.html"));
        String page = mvc.perform(get("/swagger-ui/index.html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("swagger-ui-bundle.js").doesNotContain("http://", "https://");
        assertThat(page).as("no script stands in the page itself").doesNotContainPattern("<script[^>]*>\\s*[^<\\s]");
        mvc.perform(get("/swagger-ui/swagger-ui-bundle.js")).andExpect(status().isOk());
    }

    @Test
    void what_is_answered_as_text_is_a_text_and_as_JSON_is_not() {
        assertThat(api.at("/paths/~1api~1statistics~1{what}/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/Figures");
        assertThat(api.at("/paths/~1api~1statistics~1{what}/get/responses/200/content/text~1csv/schema/type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void no_command_answers_with_anything_but_a_receipt() {
        eachOperation((name, operation) -> {
            if (name.contains("/api/commands/")) {
                assertThat(operation
                                .at("/responses/200/content")
                                .path("application/json")
                                .at("/schema/$ref")
                                .asString())
                        .as(name)
                        .isEqualTo("#/components/schemas/Receipt");
            }
        });
    }

    private void eachOperation(BiConsumer<String, JsonNode> check) {
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                check.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static List<String> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static List<String> references(JsonNode node) {
        List<String> references = new ArrayList<>();
        node.findValues("$ref").forEach(ref -> references.add(ref.asString()));
        node.findValues("mapping").forEach(mapping -> mapping.forEach(ref -> references.add(ref.asString())));
        return references;
    }
}
