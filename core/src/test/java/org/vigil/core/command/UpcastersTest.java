package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Event;
import org.vigil.core.command.EventNames.Stored;
import org.vigil.core.command.Upcasters.Step;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {

    private final CaseJson json = new CaseJson();
    private final CaseCodec codec = new CaseCodec(json);

    @Test
    void a_step_leads_on_from_every_revision_but_the_newest() {
        assertThat(Upcasters.steps())
                .containsExactlyInAnyOrderElementsOf(EventNames.all().values().stream()
                        .map(EventNames::stored)
                        .flatMap(UpcastersTest::steps)
                        .toList());
    }

    private static Stream<Step> steps(Stored stored) {
        return IntStream.range(1, stored.revision()).mapToObj(revision -> new Step(stored.name(), revision));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vigil.core.command.StoredEventsTest#ever")
    void what_was_stored_in_any_revision_becomes_what_would_be_stored_now(StoredEventsTest.Stored stored) {
        int newest = EventNames.stored(EventNames.typeOf(stored.name())).revision();
        for (String text : stored.texts()) {
            Event read = codec.decode(stored.name(), stored.revision(), text);
            ObjectNode upcast = Upcasters.upcast(stored.name(), stored.revision(), newest, json.storedTree(text));

            assertThat(CanonicalJson.of(upcast)).isEqualTo(codec.encode(read).data());
        }
    }

    @Test
    void a_revision_from_which_no_step_leads_on_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Upcasters.upcast("CaseOpened", 1, 2, json.storedTree("{}")))
                .withMessageContaining("revision 1 of CaseOpened");
    }
}
