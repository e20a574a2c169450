package org.vigil.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case's audit trail.
 *
 * @param entries in the order in which they were recorded
 * @param next position behind which the next page begins; absent on the last one
 */
public record HistoryPage(
        List<HistoryEntry> entries, @Nullable Long next) {
    public HistoryPage {
        entries = List.copyOf(entries);
    }
}
