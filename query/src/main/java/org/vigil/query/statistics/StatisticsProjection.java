package org.vigil.query.statistics;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.vigil.core.casefile.Event;
import org.vigil.core.command.CaseJson;
import org.vigil.query.projection.Batch;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.Change;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.Rows;
import org.vigil.query.projection.Write;

/** Keeps what can be counted of each case, at any moment. Nothing personal is in it. */
public final class StatisticsProjection implements Projection {
    /** Its name. */
    public static final String NAME = "statistics";

    static final String ROWS = CaseRows.ROWS;
    static final String CASE = "case";

    /** What is {@linkplain Counted counted} of the case, as {@linkplain CountedText text}: it is only ever read as a whole. */
    static final String COUNTED = "counted";

    private final CaseRows rows;

    public StatisticsProjection(CaseReplay replay, CaseJson json) {
        CountedText text = new CountedText(json);
        this.rows =
                new CaseRows(replay, state -> Optional.of(new Document(COUNTED, text.write(Counted.of(state.file())))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<View> views() {
        return CaseRows.views(List.of(Rows.index(CASE, 1)));
    }

    @Override
    public boolean parksFailures() {
        return true;
    }

    @Override
    public List<Write> project(Change change, Batch batch) {
        return change.payload() instanceof Event ? rows.step(change, batch).writes() : List.of();
    }
}
