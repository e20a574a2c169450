package org.vigil.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Words;
import org.vigil.core.command.Recorded;
import org.vigil.core.privacy.Audience;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.ViewsSuite;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.testing.SeedCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The audit trail of the seed's case. */
class HistoryReaderTest extends ViewsSuite {
    private static final Moment NOW = Moment.current(SeedCase.TODAY);
    private static final LocalDate REOPENED = LocalDate.of(2014, 9, 20);
    private static final String ACTION = "/actions/" + SeedCase.ACTION;

    private HistoryReader reader;
    private long closing;
    private long reopening;

    @BeforeEach
    void theCaseIsRecorded() throws InterruptedException {
        Projections projections = run(new HistoryProjection(codec));
        reader = new HistoryReader(projections, codec, json, Words::of);
        closing = caseLog.enter(SeedCase.TODAY, SeedCase.commands());
        reopening =
                caseLog.enter(SeedCase.TODAY, List.of(SeedCase.reopening(REOPENED, SeedCase.APPEAL_DATE.plusYears(1))));
        awaitAll(HistoryProjection.NAME);
    }

    private HistoryPage page(Moment moment) {
        return reader.page(SeedCase.CASE, moment, -1, HistoryReader.LARGEST_PAGE)
                .orElseThrow();
    }

    private HistoryEntry entry(long position) {
        return page(NOW).entries().stream()
                .filter(entry -> entry.position() == position)
                .findAny()
                .orElseThrow();
    }

    @Test
    void there_is_one_entry_an_event_in_the_order_of_recording() {
        List<Recorded> events = replay.events(SeedCase.CASE, NOW);
        assertThat(page(NOW).entries())
                .extracting(HistoryEntry::position, HistoryEntry::version, HistoryEntry::at, HistoryEntry::what)
                .containsExactlyElementsOf(events.stream()
                        .map(e -> tuple(e.position(), e.sequence(), e.at(), e.event()))
                        .toList());
    }

    @Test
    void an_entry_says_who_by_which_command_and_in_words() {
        HistoryEntry entry = entry(closing);
        assertThat(entry.user()).isEqualTo("u1");
        assertThat(entry.roles()).containsExactly("STAFF");
        assertThat(entry.command()).isEqualTo("CloseAction");
        assertThat(entry.commandId()).startsWith("u1/");
        assertThat(entry.event()).isEqualTo("ActionClosed");
        assertThat(entry.known()).isEqualTo(SeedCase.CLOSED);
        CaseFile after = replay.find(SeedCase.CASE, Moment.asOf(closing, SeedCase.TODAY))
                .orElseThrow()
                .file();
        assertThat(entry.words()).contains("UA 190/14").isEqualTo(Words.of(entry.what(), after));
        assertThat(entry(0).known()).isNull();
    }

    private static Map<String, String> document(String index, String known, String kind) {
        return Map.of("index", index, "known", known, "kind", kind);
    }

    @Test
    void an_entry_says_what_changed_before_and_after() {
        assertThat(entry(closing).changes())
                .extracting(FieldChange::path, change -> change.before() == null)
                .containsExactly(tuple(ACTION + "/periods", false), tuple(ACTION + "/closing", true));
        assertThat(entry(closing - 1).changes())
                .contains(
                        new FieldChange(
                                ACTION + "/documents",
                                List.of(document("ASA 17/039/2014", "2014-07-28", "FIRST")),
                                List.of(
                                        document("ASA 17/039/2014", "2014-07-28", "FIRST"),
                                        document("ASA 17/048/2014", "2014-09-11", "FURTHER_INFORMATION"))),
                        new FieldChange(ACTION + "/lastAct", "2014-07-28", "2014-09-11"));
        assertThat(entry(reopening).changes())
                .extracting(FieldChange::path)
                .contains(ACTION + "/closing", ACTION + "/periods", ACTION + "/appealDate", ACTION + "/lastAct");
    }

    @Test
    void the_changes_one_after_the_other_make_the_case() {
        for (LocalDate day : List.of(SeedCase.HELD_KNOWN, SeedCase.CLOSED.minusDays(1), SeedCase.TODAY)) {
            Moment moment = Moment.current(day);
            ObjectNode made = json.mapper().valueToTree(CaseFile.NONE);
            for (HistoryEntry entry : page(moment).entries()) {
                entry.changes().forEach(change -> make(made, change));
            }
            CaseFile replayed = replay.find(SeedCase.CASE, moment).orElseThrow().file();
            assertThat(text(made)).isEqualTo(text(json.mapper().valueToTree(replayed)));
        }
    }

    private void make(ObjectNode made, FieldChange change) {
        int end = change.path().lastIndexOf('/');
        JsonNode before = made.at(change.path());
        assertThat(before.isMissingNode() ? null : text(before))
                .isEqualTo(change.before() == null ? null : text(tree(change.before())));
        ObjectNode parent = (ObjectNode) made.at(change.path().substring(0, end));
        String name = change.path().substring(end + 1);
        if (change.after() == null) {
            parent.remove(name);
        } else {
            parent.set(name, tree(change.after()));
        }
    }

    private JsonNode tree(Object value) {
        return json.mapper().valueToTree(value);
    }

    // Trees also differ by how a number lies in memory; what is read from text does not.
    private JsonNode text(JsonNode tree) {
        return json.mapper().readTree(tree.toString());
    }

    @Test
    void staff_read_texts_in_what_happened_and_before_and_after() {
        String why = "Nothing more is asked of the network";
        HistoryPage opened = opener.open(page(NOW), Audience.OPEN);
        assertThat(json.write(opened.entries().get((int) closing).what())).contains(why);
        assertThat(json.write(opened.entries().get((int) closing).changes())).contains(why);
        assertThat(json.write(opened.entries().get((int) reopening).changes()))
                .as("the closing that was there before")
                .contains(why)
                .doesNotContain("SEALED");
        assertThat(json.write(opened)).contains("Mo Quill").doesNotContain("SEALED");
    }

    @Test
    void auditors_see_that_a_text_is_sealed_and_analysts_that_it_is_withheld() {
        String sealed = json.write(opener.open(page(NOW), Audience.SEALED));
        assertThat(sealed).contains("SEALED").doesNotContain("CLEAR", "Nothing more is asked", "Mo Quill");
        String withheld = json.write(opener.open(page(NOW), Audience.WITHHELD));
        assertThat(withheld)
                .contains("WITHHELD")
                .doesNotContain("SEALED", "cipher", "Nothing more is asked", "Mo Quill");
    }

    @Test
    void a_moment_selects_what_was_recorded_and_known_then() {
        for (Moment moment : List.of(
                Moment.asOf(closing - 1, SeedCase.TODAY),
                Moment.asOf(2, SeedCase.TODAY),
                Moment.current(SeedCase.CLOSED.minusDays(1)),
                Moment.asOf(closing, SeedCase.HELD_KNOWN))) {
            assertThat(page(moment).entries())
                    .as(moment.toString())
                    .extracting(HistoryEntry::position)
                    .containsExactlyElementsOf(replay.events(SeedCase.CASE, moment).stream()
                            .map(Recorded::position)
                            .toList());
        }
    }

    @Test
    void pages_together_are_the_whole() {
        List<HistoryEntry> together = new ArrayList<>();
        Long after = -1L;
        while (after != null) {
            HistoryPage page = reader.page(SeedCase.CASE, NOW, after, 5).orElseThrow();
            assertThat(page.entries()).hasSizeBetween(1, 5);
            together.addAll(page.entries());
            after = page.next();
        }
        assertThat(together).isEqualTo(page(NOW).entries());
    }

    @Test
    void a_page_is_bounded() {
        assertThatThrownBy(() -> reader.page(SeedCase.CASE, NOW, -1, HistoryReader.LARGEST_PAGE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.page(SeedCase.CASE, NOW, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_that_is_not_there_yet_has_no_history() {
        assertThat(reader.page(new CaseId(new UUID(5, 5)), NOW, -1, 10)).isEmpty();
        assertThat(reader.page(SeedCase.CASE, new Moment(0, SeedCase.TODAY), -1, 10))
                .isEmpty();
    }

    @Test
    void a_rebuild_gives_the_same_documents() throws InterruptedException {
        List<Document> before = documents(HistoryProjection.NAME, HistoryProjection.ENTRIES);
        assertThat(before).hasSize((int) reopening + 1);
        rebuild(HistoryProjection.NAME);
        assertThat(documents(HistoryProjection.NAME, HistoryProjection.ENTRIES)).isEqualTo(before);
    }
}
