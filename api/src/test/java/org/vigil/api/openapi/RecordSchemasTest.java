package org.vigil.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.api.openapi.RecordSchemas.Described;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Statement;
import org.vigil.core.command.EventNames;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import tools.jackson.databind.JsonNode;

class RecordSchemasTest {

    record Sample(
            boolean flag,
            int small,
            long large,
            @Nullable String perhaps,
            LocalDate day,
            Instant at,
            UUID id,
            List<CountryCode> list,
            Set<CountryCode> set,
            Map<CountryCode, Long> map,
            Optional<UaNumber> number) {}

    record Page<T>(List<T> entries, @Nullable String next) {}

    record Row(CountryCode country) {}

    record Unruly(Thread thread) {}

    private final RecordSchemas schemas = new RecordSchemas();

    @Test
    void a_record_is_an_object_of_its_components_and_nothing_else() {
        JsonNode sample = component(Sample.class, Direction.ANSWER, "Sample");

        assertThat(sample.path("type").asString()).isEqualTo("object");
        assertThat(sample.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(sample.path("properties").propertyNames())
                .containsExactly(
                        "flag", "small", "large", "perhaps", "day", "at", "id", "list", "set", "map", "number");
    }

    @Test
    void an_answer_lacks_only_what_may_be_absent() {
        assertThat(required(component(Sample.class, Direction.ANSWER, "Sample")))
                .containsExactlyInAnyOrder("flag", "small", "large", "day", "at", "id", "list", "set", "map");
    }

    @Test
    void a_body_may_also_lack_what_is_read_as_empty() {
        assertThat(required(component(Sample.class, Direction.BODY, "SampleInput")))
                .containsExactlyInAnyOrder("flag", "small", "large", "day", "at", "id");
    }

    @Test
    void values_have_their_types_formats_and_bounds() {
        JsonNode sample = component(Sample.class, Direction.BODY, "SampleInput").path("properties");

        assertThat(sample.at("/flag/type").asString()).isEqualTo("boolean");
        assertThat(sample.at("/small/maximum").asLong()).isEqualTo(Integer.MAX_VALUE);
        assertThat(sample.at("/large/maximum").asLong()).isEqualTo((1L << 53) - 1);
        assertThat(sample.at("/day/format").asString()).isEqualTo("date");
        assertThat(sample.at("/at/format").asString()).isEqualTo("date-time");
        assertThat(sample.at("/id/format").asString()).isEqualTo("uuid");
        assertThat(sample.at("/list/maxItems").asInt()).isEqualTo(Limits.LIST_ENTRIES);
        assertThat(sample.at("/set/uniqueItems").isMissingNode()).isTrue();
        assertThat(sample.at("/map/propertyNames/$ref").asString()).endsWith("/CountryCodeInput");
        assertThat(sample.at("/map/additionalProperties/type").asString()).isEqualTo("integer");
    }

    @Test
    void what_bodies_and_answers_write_alike_is_one_component() {
        assertThat(schemas.describe(CaseFile.class, Direction.ANSWER).components())
                .containsKeys("CaseId", "Gender");
        assertThat(schemas.describe(ReportReturn.class, Direction.BODY).components())
                .containsKeys("Act", "ReportReturn", "CountryCodeInput", "NewReportInput")
                .doesNotContainKeys("ActInput", "ReportReturnInput", "CountryCode");
    }

    @Test
    void arguments_of_generic_records_are_put_in() {
        Described described = schemas.describe(
                TypeFactory.defaultInstance().constructParametricType(Page.class, Row.class), Direction.ANSWER);

        assertThat(Json.component(described, "PageOfRow")
                        .at("/properties/entries/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Row");
    }

    @Test
    void an_event_says_by_its_name_what_it_is_wherever_it_stands() {
        Described action = schemas.describe(Action.class, Direction.ANSWER);
        JsonNode closed = Json.component(action, "ActionClosed");

        assertThat(closed.at("/properties/event/const").asString()).isEqualTo("ActionClosed");
        assertThat(required(closed)).contains("event");
        assertThat(required(component(ActionClosed.class, Direction.ANSWER, "ActionClosed")))
                .contains("event");
    }

    @Test
    void a_sealed_type_is_one_of_its_records_told_apart_by_their_event() {
        Described described = schemas.describe(Statement.class, Direction.ANSWER);
        JsonNode statement = Json.component(described, "Statement");

        Set<String> statements = EventNames.all().entrySet().stream()
                .filter(event -> Statement.class.isAssignableFrom(event.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(statement.at("/discriminator/mapping").propertyNames())
                .containsExactlyInAnyOrderElementsOf(statements);
        assertThat(statement.path("oneOf")).hasSameSizeAs(statements);
        assertThat(statement.at("/discriminator/propertyName").asString()).isEqualTo("event");
        assertThat(statement.at("/discriminator/mapping/DetentionReported").asString())
                .isEqualTo("#/components/schemas/DetentionReported");
    }

    @Test
    void a_text_is_entered_as_words_alone_or_with_their_language_and_persons() {
        assertThat(Json.faults(Text.class, Direction.BODY, "\"held in March\"")).isEmpty();
        assertThat(Json.faults(
                        Text.class,
                        Direction.BODY,
                        "{\"text\":\"held\",\"language\":\"en\",\"names\":[\"4dae6f1c-8032-4b5d-9e47-9f302b6c8d44\"]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\" \\n\"", "\"\"", "\"a\\u0000b\"", "{}", "{\"text\":\"x\",\"state\":\"CLEAR\"}", "1", "null"})
    void what_is_no_text_is_none_for_the_schema_either(String json) {
        assertThat(Json.faults(Text.class, Direction.BODY, json)).isNotEmpty();
    }

    @Test
    void a_text_is_answered_in_one_of_four_states() {
        JsonNode text = component(Text.class, Direction.ANSWER, "Text");

        assertThat(text.at("/discriminator/mapping").propertyNames())
                .containsExactly("CLEAR", "SEALED", "ERASED", "WITHHELD");
        assertThat(Json.faults(Text.class, Direction.ANSWER, "{\"state\":\"ERASED\"}"))
                .isEmpty();
        assertThat(Json.faults(Text.class, Direction.ANSWER, "{\"state\":\"CLEAR\",\"text\":\"x\",\"names\":[]}"))
                .isEmpty();
        assertThat(Json.faults(Text.class, Direction.ANSWER, "{\"state\":\"ERASED\",\"text\":\"x\"}"))
                .isNotEmpty();
        assertThat(Json.faults(Text.class, Direction.ANSWER, "\"x\"")).isNotEmpty();
    }

    @Test
    void blanks_are_what_Java_takes_for_blanks() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                boolean taken = !Character.isWhitespace(c) && !Character.isISOControl(c);
                assertThat(Character.toString(c).matches(ValueSchemas.NOT_BLANK))
                        .as("U+%04X", c)
                        .isEqualTo(taken);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2014\"",
                "\"2014-07-15/2014-07-17\"",
                "\"[2014-08-01..2014-08-10]\"",
                "\"Y17000\"",
                "\"../2014\""
            })
    void dates_of_EDTF_are_taken(String json) {
        assertThat(Json.faults(Edtf.class, Direction.BODY, json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"early August\"", "\"2014-13\"", "\"[2014\"", "{\"$gt\":\"\"}", "2014"})
    void what_is_no_date_is_not(String json) {
        assertThat(Json.faults(Edtf.class, Direction.BODY, json)).isNotEmpty();
    }

    @Test
    void what_a_record_demands_of_a_component_is_in_its_schema() {
        JsonNode source = component(Source.class, Direction.BODY, "SourceInput");

        assertThat(source.at("/properties/digest/pattern").asString()).isEqualTo("^[0-9a-f]{64}$");
    }

    @Test
    void words_are_those_of_the_Javadoc() {
        JsonNode command = component(ReportReturn.class, Direction.BODY, "ReportReturn");

        assertThat(command.path("description").asString())
                .isEqualTo("Reports that people were returned to a country by force.");
        assertThat(command.at("/properties/act/description").asString()).isEqualTo("REFOULEMENT or EXPULSION");
        assertThat(command.at("/properties/caseId/description").asString())
                .as("said by the interface")
                .isEqualTo("The case it is about.");
        assertThat(component(ActionClosed.class, Direction.ANSWER, "ActionClosed")
                        .at("/properties/reason/description")
                        .asString())
                .as("said by the command that the event refers to")
                .isEqualTo("why");
    }

    @Test
    void a_new_case_needs_no_id() {
        assertThat(required(component(OpenCase.class, Direction.BODY, "OpenCase")))
                .containsExactly("region", "title");
    }

    @Test
    void nested_types_are_called_after_both_unless_they_are_in_a_topic() {
        assertThat(schemas.describe(CaseFile.class, Direction.ANSWER).components())
                .containsKeys("SourceKind", "ActorKind", "CountUnit", "Kind", "Reason", "TextClear", "PersonNameClear");
    }

    @Test
    void two_types_of_one_name_are_an_error() {
        schemas.describe(Source.Kind.class, Direction.ANSWER);

        assertThatThrownBy(() -> schemas.describe(SourceKind.class, Direction.ANSWER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SourceKind");
    }

    enum SourceKind {
        OTHER
    }

    @Test
    void a_type_without_a_rule_is_an_error() {
        assertThatThrownBy(() -> schemas.describe(Unruly.class, Direction.ANSWER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.lang.Thread");
    }

    @Test
    void nobody_enters_a_value_of_unknown_sort() {
        assertThatThrownBy(() -> schemas.describe(Personal.class, Direction.BODY))
                .isInstanceOf(IllegalStateException.class);
    }

    private JsonNode component(Class<?> type, Direction direction, String name) {
        return Json.component(schemas.describe(type, direction), name);
    }

    private static List<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asString).toList();
    }
}
