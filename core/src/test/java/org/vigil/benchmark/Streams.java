package org.vigil.benchmark;

import org.axonframework.eventhandling.DomainEventMessage;

/** The streams that one caller writes to, in turn; no two callers share one. */
final class Streams {
    /** How many there are for all callers together. */
    static final int ALL = 2_000;

    private final int first;
    private final int step;
    private int stream;
    private long sequence;

    /** @param caller which caller, of how many */
    Streams(int caller, int callers) {
        this.first = caller;
        this.step = callers;
        this.stream = caller;
    }

    DomainEventMessage<Note> next() {
        DomainEventMessage<Note> event = Note.of("case-" + stream, sequence);
        stream += step;
        if (stream >= ALL) {
            stream = first;
            sequence++;
        }
        return event;
    }
}
