package org.vigil.benchmark;

import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The event that is measured with: as JSON it has {@value #BYTES} bytes. */
record Note(String place, String text) {
    static final int BYTES = 600;
    static final String TYPE = "Case";

    private static final Map<String, String> META = Map.of("user", "u-17", "roles", "STAFF", "causation", "c-4711");
    private static final String PLACE = "CN-SD";
    private static final int AROUND_THE_TEXT = "{\"place\":\"\",\"text\":\"\"}".length() + PLACE.length();
    private static final String WORDS = "They were seen near the border by a relative. ";
    private static final String TEXT = WORDS.repeat(BYTES / WORDS.length() + 1).substring(0, BYTES - AROUND_THE_TEXT);

    static DomainEventMessage<Note> of(String stream, long sequence) {
        return new GenericDomainEventMessage<>(TYPE, stream, sequence, new Note(PLACE, TEXT), META);
    }
}
