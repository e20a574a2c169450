package org.vigil.core.command;

import java.time.Instant;
import org.vigil.core.casefile.Event;

/**
 * An event of a case, and where and when it was recorded.
 *
 * @param position its position in the log
 * @param sequence its sequence in the case's stream: the version of the case after it
 * @param at when it was recorded
 * @param id its identifier
 * @param event what was recorded; personal values sealed
 */
public record Recorded(long position, long sequence, Instant at, String id, Event event) {}
