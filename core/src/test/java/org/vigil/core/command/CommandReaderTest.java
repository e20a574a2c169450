package org.vigil.core.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Text;

class CommandReaderTest {
    private static final UUID NEW = new UUID(5, 5);
    private static final String CASE = "3e2c5c1e-6a0b-4d52-9f5e-0d8b3a7b1c90";
    private static final String DETENTION = "{\"caseId\":\"" + CASE + "\",\"report\":{\"about\":[\"" + CASE
            + "\"],\"happened\":{\"date\":\"2014-07-15/2014-07-17\",\"boundsBy\":\"SOURCE\",\"yearFrom\":\"STATED\"},"
            + "\"known\":\"2014-07-23\",\"source\":{\"kind\":\"URGENT_ACTION\"},\"hedges\":[\"REPORTEDLY\"]}}";

    private final CommandReader reader = new CommandReader(() -> NEW);

    @Test
    void a_case_that_is_given_no_id_gets_one_and_a_text_may_be_just_that() {
        CommandReader.Read read = read(
                OpenCase.class,
                "{\"title\": \"Around 35 people\", \"region\":\"ASIA\", \"countries\":[\"cn\"], \"concerns\":[]}");

        assertThat(read.command()).isInstanceOfSatisfying(OpenCase.class, command -> {
            assertThat(command.caseId().value()).isEqualTo(NEW);
            assertThat(command.countries()).containsExactly(CountryCode.parse("CN"));
            assertThat(command.title()).isEqualTo(new Text.Clear("Around 35 people", null, Set.of()));
        });
        assertThat(read.canonical())
                .as("as it was sent")
                .isEqualTo(
                        "{\"concerns\":[],\"countries\":[\"cn\"],\"region\":\"ASIA\",\"title\":\"Around 35 people\"}");
    }

    @Test
    void what_may_be_left_out_is_empty_or_absent() {
        assertThat(read(ReportDetention.class, DETENTION).command())
                .isInstanceOfSatisfying(ReportDetention.class, command -> {
                    assertThat(command.report().by()).isEmpty();
                    assertThat(command.report().where()).isNull();
                });
    }

    @Test
    void a_person_who_is_named_for_the_first_time_gets_an_id() {
        String body = "{\"caseId\":\"" + CASE + "\",\"profile\":{\"name\":{\"name\":\"A. N. Other\"},"
                + "\"role\":\"AT_RISK\",\"gender\":\"UNKNOWN\"}}";
        assertThat(read(RegisterPopulation.class, body).command())
                .isInstanceOfSatisfying(
                        RegisterPopulation.class,
                        command -> assertThat(command.profile().name())
                                .isInstanceOfSatisfying(
                                        PersonName.Clear.class,
                                        name -> assertThat(name.person().value())
                                                .isEqualTo(NEW)));
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"known\"|\"knwon\"|unknown-field|report/knwon",
                "\"caseId\":|\"caseID\":|missing-field|caseId",
                "\"2014-07-23\"|\"2014-07-33\"|wrong-type|report/known",
                "\"2014-07-23\"|20140723|wrong-type|report/known",
                "\"2014-07-23\"|\"\"|wrong-type|report/known",
                "\"2014-07-23\"|[]|wrong-type|report/known",
                "\"2014-07-23\"|\"2014-07-23T00:00:00Z\"|wrong-type|report/known",
                "\"2014-07-23\"|\"+12014-07-23\"|wrong-type|report/known",
                "\"source\":|\"grade\":{\"source\":\"A\",\"item\":3000000000},\"source\":|wrong-type|report/grade/item",
                "\"2014-07-15/2014-07-17\"|\"2014-02-30\"|edtf-impossible|report/happened/date",
                "\"2014-07-15/2014-07-17\"|{\"$gt\":\"\"}|wrong-type|report/happened/date",
                "\"URGENT_ACTION\"|\"RUMOUR\"|unknown-value|report/source/kind",
                "\"URGENT_ACTION\"|1|unknown-value|report/source/kind",
                "[\"REPORTEDLY\"]|\"REPORTEDLY\"|wrong-type|report/hedges",
                "[\"REPORTEDLY\"]|[\"REPORTEDLY\",7]|unknown-value|report/hedges/1",
                "{\"caseId\":\"3e2c5c1e-6a0b-4d52-9f5e-0d8b3a7b1c90\"|{\"caseId\":{\"$gt\":\"\"}|wrong-type|caseId",
                "{\"caseId\":\"3e2c5c1e-6a0b-4d52-9f5e-0d8b3a7b1c90\"|{\"caseId\":\"../../etc/passwd\"|not-an-id|caseId",
                "{\"caseId\":\"3e2c5c1e-6a0b-4d52-9f5e-0d8b3a7b1c90\"|{\"caseId\":\"1-1-1-1-1\"|not-an-id|caseId",
                "\"source\":{\"kind\":\"URGENT_ACTION\"}|\"source\":null|missing-field|report/source",
                "\"source\":{\"kind\":\"URGENT_ACTION\"}|\"source\":{}|missing-field|report/source/kind",
                "\"source\":|\"note\":{\"state\":\"SEALED\"},\"source\":|personal-value-form|report/note",
                "\"source\":|\"note\":{\"text\":\"t\",\"names\":[\"00000000-0000-0000-0000-000000000000\"]},\"source\":"
                        + "|not-an-id|report/note",
                "\"source\":|\"note\":\"a \\ud83d b\",\"source\":|character-refused|report/note",
                "\"source\":|\"note\":\"a \\u0000 b\",\"source\":|character-refused|report/note",
                "\"source\":|\"known\":\"2014-07-23\",\"source\":|not-json|report/known",
                "\"source\":|\"grade\":{\"source\":\"A\",\"item\":1.5},\"source\":|number-not-whole|report/grade/item",
                "\"source\":|\"grade\":{\"source\":\"A\",\"item\":7},\"source\":|grade-out-of-range|report/grade",
                "\"source\":|\"grade\":{\"source\":\"A\",\"item\":\"1\"},\"source\":|wrong-type|report/grade/item",
                "\"source\":|\"grade\":{\"source\":\"A\",\"item\":1e999},\"source\":|number-not-whole|report/grade/item",
            })
    void a_wrong_body_is_told_by_the_field_at_fault(String right, String wrong, String code, String field) {
        assertThat(DETENTION).contains(right);
        BodyRejected rejected = rejected(DETENTION.replace(right, wrong).getBytes(UTF_8));
        assertThat(rejected).isNotNull();
        assertThat(rejected.code() + " at " + rejected.field()).isEqualTo(code + " at " + field);
        assertThat(rejected.remedy()).isNotBlank();
    }

    @Test
    void what_is_not_UTF_8_is_told_by_the_field() {
        byte[] latin1 = DETENTION
                .replace("\"source\":", "\"note\":\"caf\u00e9\",\"source\":")
                .getBytes(ISO_8859_1);
        assertThat(rejected(latin1).code()).isEqualTo("not-utf-8");
        assertThat(rejected(latin1).field()).isEqualTo("report/note");
    }

    @Test
    void ten_thousand_levels_are_too_deep() {
        String deep = "{\"report\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + "}";
        BodyRejected rejected = rejected(deep.getBytes(UTF_8));
        assertThat(rejected.code()).isEqualTo("beyond-bounds");
        assertThat(rejected.field()).startsWith("report/a/a");
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "'['", "'[]'", "null", "'\"text\"'", "'{\"caseId\":'", "'{} {}'", "'{}}'"})
    void what_is_no_JSON_object_is_refused(String body) {
        assertThat(rejected(body.getBytes(UTF_8)).code()).isIn("not-json", "missing-field");
    }

    private CommandReader.Read read(Class<? extends Command> type, String body) {
        return reader.read(type, body.getBytes(UTF_8));
    }

    private BodyRejected rejected(byte[] body) {
        return catchThrowableOfType(BodyRejected.class, () -> reader.read(ReportDetention.class, body));
    }
}
