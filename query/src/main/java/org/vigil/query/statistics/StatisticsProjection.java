package org.vigil.query.statistics;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Links.LinkKind;
import org.vigil.core.command.CaseJson;
import org.vigil.query.projection.Batch;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.Change;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.Rows;
import org.vigil.query.projection.Write;

/**
 * Keeps what can be {@linkplain Counted counted} of each case, at any moment, as {@linkplain CountedText texts}. Nothing
 * personal is in it.
 */
public final class StatisticsProjection implements Projection {
    /** Its name. */
    public static final String NAME = "statistics";

    static final String ROWS = CaseRows.ROWS;
    static final String CASE = "case";

    /** Whether the case is marked as a duplicate; absent where it is not. */
    static final String DUPLICATE = "duplicate";

    /** Identifiers of the cases as duplicate of which it is marked; absent where there are none. */
    static final String DUPLICATE_OF = "duplicateOf";

    static final List<Document> INDEXES = List.of(Rows.index(CASE, 1), Rows.index(DUPLICATE, 1));

    /** 2: totals are texts, and what is reported of people is kept by each thing that is asked for. */
    private static final int FORM = 2;

    private final CaseRows rows;

    public StatisticsProjection(CaseReplay replay, CaseJson json) {
        CountedText text = new CountedText(json);
        this.rows = new CaseRows(replay, state -> Optional.of(row(state.file(), text)));
    }

    private static Document row(CaseFile file, CountedText text) {
        Document row = text.write(CountedCase.of(file));
        List<String> others = file.links().values().stream()
                .filter(link -> link.kind() == LinkKind.DUPLICATE_OF)
                .map(link -> link.other().toString())
                .sorted()
                .toList();
        return others.isEmpty() ? row : row.append(DUPLICATE, true).append(DUPLICATE_OF, others);
    }

    /** Selects the rows of cases that are marked as duplicates at a moment. */
    static Document duplicatesAt(Moment moment) {
        return Rows.at(moment).append(DUPLICATE, true);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int form() {
        return FORM;
    }

    @Override
    public List<View> views() {
        return CaseRows.views(INDEXES);
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
