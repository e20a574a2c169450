package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is never put into the log's queue, as a server could refuse it for ever. */
class NewCommitTest {
    private static final String LONGEST = "k".repeat(NewCommit.KEY_CHARACTERS);

    private static NewCommit commit(String type, String stream, String command, String claim) {
        return new NewCommit(type, stream, 0, command, claim, List.of(event("id", "Name", "{}", "{}")));
    }

    private static LoggedEvent event(String id, String name, String data, String meta) {
        return new LoggedEvent(id, name, 1, data, meta);
    }

    @Test
    void a_key_is_as_long_as_every_store_takes_at_most() {
        assertThat(commit("Case", LONGEST, LONGEST, LONGEST).command()).isEqualTo(LONGEST);
        String longer = LONGEST + "k";
        assertRefused("stream has 501 characters", () -> commit("Case", longer, "c", "d"));
        assertRefused("command has 501 characters", () -> commit("Case", "s", longer, "d"));
        assertRefused("claim has 501 characters", () -> commit("Case", "s", "c", longer));
    }

    @ParameterizedTest
    @ValueSource(chars = {0, 0xD834, 0xDD1E})
    void a_text_that_no_store_need_take_is_refused_by_its_name(char c) {
        String text = "a" + c + "b";
        assertRefused("type has ", () -> commit(text, "s", "c", "d"));
        assertRefused("stream has ", () -> commit("Case", text, "c", "d"));
        assertRefused("command has ", () -> commit("Case", "s", text, "d"));
        assertRefused("claim has ", () -> commit("Case", "s", "c", text));
        assertRefused("id of an event has ", () -> of(event(text, "Name", "{}", "{}")));
        assertRefused("name of an event has ", () -> of(event("id", text, "{}", "{}")));
        assertRefused("data of an event has ", () -> of(event("id", "Name", text, "{}")));
        assertRefused("meta of an event has ", () -> of(event("id", "Name", "{}", "" + c)));
    }

    @Test
    void a_character_outside_the_basic_plane_is_taken() {
        String data = new StringBuilder("x").appendCodePoint(0x1D11E).toString();
        assertThat(of(event("id", "Name", data, data)).events().getFirst().data())
                .isEqualTo(data);
    }

    private static NewCommit of(LoggedEvent event) {
        return new NewCommit("Case", "s", 0, "c", "d", List.of(event));
    }

    private static void assertRefused(String words, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(words);
    }
}
