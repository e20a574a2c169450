package org.vigil.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    /** @param marked as {@code a>b}: a is marked as a duplicate of b */
    private static List<String> counted(String... marked) {
        Duplicates duplicates = new Duplicates();
        Stream.of(marked).forEach(mark -> duplicates.add(mark.substring(0, 1), List.of(mark.substring(2))));
        return Stream.of("a", "b", "c", "d")
                .filter(id -> !duplicates.leavesOut(id))
                .toList();
    }

    @Test
    void a_case_that_is_marked_is_left_out_and_the_other_one_counts() {
        assertThat(counted()).containsExactly("a", "b", "c", "d");
        assertThat(counted("a>b")).containsExactly("b", "c", "d");
        assertThat(counted("a>b", "b>c", "d>b")).containsExactly("c");
        assertThat(counted("a>b", "a>c")).containsExactly("b", "c", "d");
    }

    @Test
    void of_cases_that_are_marked_all_the_way_round_one_counts() {
        assertThat(counted("a>b", "b>a")).containsExactly("a", "c", "d");
        assertThat(counted("b>c", "c>d", "d>b", "a>d")).containsExactly("b");
    }

    @Test
    void a_circle_with_a_way_out_is_left_out_as_a_whole() {
        assertThat(counted("a>b", "b>a", "b>c")).containsExactly("c", "d");
        assertThat(counted("a>b", "b>a", "b>c", "c>d", "d>c")).containsExactly("c");
    }
}
