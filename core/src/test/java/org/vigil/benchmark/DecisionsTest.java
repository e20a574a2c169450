package org.vigil.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.benchmark.CaseStory.Entered;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Statement;
import org.vigil.core.command.CommandCatalogue;
import org.vigil.core.command.TriedCommands;

class DecisionsTest {

    @Test
    void every_kind_of_command_is_measured() {
        assertThat(Decisions.rows().keySet())
                .containsExactlyElementsOf(CommandCatalogue.all().keySet());
    }

    @Test
    void each_is_followed_on_a_case_of_many_events_of_many_kinds() {
        Decisions.rows().values().stream()
                .flatMap(rows -> rows.stream())
                .forEach(row -> assertThat(CaseFile.decide(row.state(), row.command(), TriedCommands.occasion()))
                        .as(row.kind())
                        .isNotEmpty());

        CaseFile state = Decisions.longCase();
        assertThat(state.populations().size()).isBetween(30, 100);
        assertThat(state.statements().size()).isBetween(500, 800);
        assertThat(state.statements().values().stream().map(Statement::getClass).distinct())
                .hasSizeGreaterThan(10);
        assertThat(state.reviews()).hasSizeGreaterThan(50);
        assertThat(state.actions()).isNotEmpty();
    }

    @Test
    void a_story_has_as_many_events_as_are_asked_for_and_is_the_same_each_time() {
        var story = CaseStory.of(TriedCommands.CASE, 17, 20, 30);

        assertThat(story.stream().mapToInt(entered -> entered.events().size()).sum())
                .isEqualTo(20);
        assertThat(CaseStory.of(TriedCommands.CASE, 17, 20, 30)).isEqualTo(story);
        assertThat(story.stream().map(Entered::day)).isSorted();
        assertThat(Set.copyOf(story)).hasSize(story.size());
    }
}
