package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.EventSamples.ALL;
import static org.vigil.core.casefile.EventSamples.RETURNED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.vocabulary.PopulationId;

class WordsTest {

    private static final CaseFile STATE = EventSamples.state();

    static List<Event> events() {
        return EventSamples.all();
    }

    @Test
    void every_event_is_told_in_one_sentence() throws IOException {
        try (InputStream text = WordsTest.class.getResourceAsStream("words.txt")) {
            List<String> sentences = new String(requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(events().stream().map(event -> Words.of(event, STATE))).containsExactlyElementsOf(sentences);
        }
    }

    @Test
    void there_is_a_sample_of_every_kind_of_event() {
        Set<Class<?>> kinds = new HashSet<>();
        collect(Event.class, kinds);

        assertThat(events().stream().map(Object::getClass).distinct()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_two_events_that_differ_in_their_data_sound_alike(Event event) {
        List<Event> events = new ArrayList<>(List.of(event));
        Variations.of(event).forEach(other -> events.add((Event) other));

        Map<String, Set<String>> told =
                events.stream().collect(groupingBy(each -> Words.of(each, STATE), mapping(WordsTest::data, toSet())));

        assertThat(told.size()).isGreaterThan(1);
        assertThat(told.values()).allSatisfy(alike -> assertThat(alike).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("events")
    void nothing_personal_is_told(Event event) {
        assertThat(Words.of(event, STATE)).doesNotContain(EventSamples.SECRET);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_told_whatever_is_known_of_the_case(Event event) {
        CaseFile state = CaseFile.NONE;
        assertThat(Words.of(event, state)).endsWith(".");
        for (Event other : events()) {
            state = CaseFile.apply(state, other);
            assertThat(Words.of(event, CaseFile.apply(CaseFile.NONE, other))).endsWith(".");
            assertThat(Words.of(event, state)).endsWith(".");
        }
    }

    @Test
    void people_are_described_from_their_data() {
        assertThat(Words.people(STATE, ALL)).isEqualTo("around 35 people (male and female)");
        assertThat(Words.people(STATE, RETURNED))
                .isEqualTo("around 29 people (gender not stated, aged 1 to 60, believed to be from North Korea,"
                        + " reportedly citizens of China, living in China, allegedly and possibly travelling on papers"
                        + " of North Korea, believed to be family of others)");
        assertThat(Words.people(STATE, new PopulationId(new UUID(8, 8)))).isEqualTo("people who are not registered");
    }

    @Test
    void one_is_spoken_of_in_the_singular() {
        Given given = Given.openCase();
        PopulationId child = given.population(Given.people(1), null);
        PopulationId nobodyCounted = given.population(null, null);

        assertThat(given.when(
                        new Custody.ReportDetention(Given.CASE, Given.report(List.of(child), null, EventSamples.DAY))))
                .extracting(event -> Words.of(event, given.state()))
                .containsExactly("1 person was detained; according to an urgent action; known 2014-07-23.");
        assertThat(given.when(new Custody.ReportDetention(
                        Given.CASE, Given.report(List.of(child, nobodyCounted), null, EventSamples.DAY))))
                .extracting(event -> Words.of(event, given.state()))
                .containsExactly("1 person and people (how many is not said) were detained; according to an urgent"
                        + " action; known 2014-07-23.");
    }

    @Test
    void of_many_the_first_are_named_and_the_others_counted() {
        Given given = Given.openCase();
        List<PopulationId> many = new ArrayList<>();
        for (int i = 0; i < Phrases.MOST_NAMED + 2; i++) {
            many.add(given.population(Given.people(100 + i), null));
        }

        assertThat(given.when(new Custody.ReportDetention(Given.CASE, Given.report(many, null, EventSamples.DAY))))
                .extracting(event -> Words.of(event, given.state()))
                .singleElement()
                .asString()
                .contains("109 people and 2 more were detained")
                .doesNotContain("110");
    }

    /** What is to be told apart: a count without a qualifier is the same as an exact one. */
    private static String data(Event event) {
        return event.toString()
                .replaceAll("\\[(REPORTEDLY, )?EXACT(, REPORTEDLY)?]", "[$1$2]")
                .replace(", ]", "]");
    }

    private static void collect(Class<?> type, Set<Class<?>> kinds) {
        if (type.isRecord()) {
            kinds.add(type);
        } else {
            List.of(type.getPermittedSubclasses()).forEach(sub -> collect(sub, kinds));
        }
    }
}
