package org.vigil.query.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * An answer in figures; asked again as of its position and on its day, it is the same.
 *
 * @param question what was asked
 * @param position position of the log's last event that it reflects, -1 for none
 * @param on the day asked about
 * @param rows one a key. Keys of a vocabulary are all there, and so is that for what is not recorded
 * @param total all rows together, each case, action and people counted once
 */
public record Figures(Question question, long position, LocalDate on, List<Figure> rows, Figure total) {
    public Figures {
        rows = List.copyOf(rows);
    }
}
