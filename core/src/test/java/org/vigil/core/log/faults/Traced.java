package org.vigil.core.log.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.NewCommit;

/**
 * An event whose every byte follows from its identifier, and that from its command.
 *
 * @param text what the event says
 */
record Traced(String text) {
    private static final String NAME = "Traced";
    private static final String FILLER = " ا \\\\ \\\" ß 𝄞".repeat(5);

    /** The commit of a command. */
    static NewCommit commit(Journal.Tried tried) {
        return new NewCommit(
                "Case",
                tried.stream(),
                tried.sequence(),
                tried.command(),
                NewCommit.claimOf(tried.command()),
                events(tried.command(), tried.events()));
    }

    static List<LoggedEvent> events(String command, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> command + "#" + index)
                .map(id -> new LoggedEvent(id, NAME, 1, "{\"id\":\"" + id + FILLER + "\"}", "{}"))
                .toList();
    }

    /** Reads such events; they are not written through Axon. */
    static final class Codec implements EventCodec {
        @Override
        public Encoded encode(Object payload) {
            return new Encoded(NAME, 1, ((Traced) payload).text());
        }

        @Override
        public Object decode(String name, int revision, String data) {
            assertThat(name).isEqualTo(NAME);
            return new Traced(data);
        }

        @Override
        public String encodeMeta(Map<String, ?> meta) {
            return "{}";
        }

        @Override
        public Map<String, Object> decodeMeta(String meta) {
            return Map.of();
        }
    }
}
