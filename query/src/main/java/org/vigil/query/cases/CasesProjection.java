package org.vigil.query.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.vigil.core.casefile.Event;
import org.vigil.core.command.CaseJson;
import org.vigil.query.projection.Batch;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.Change;
import org.vigil.query.projection.Guarded;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.Rows;
import org.vigil.query.projection.Write;

/** Keeps each case as it stands, and what the list of cases says at any moment. Personal values stay sealed in both. */
public final class CasesProjection implements Projection {
    /** Its name. */
    public static final String NAME = "cases";

    static final String FILES = "files";
    static final String ROWS = CaseRows.ROWS;

    static final List<View> VIEWS = Stream.concat(
                    Stream.of(new View(FILES, List.of())),
                    CaseRows.views(List.of(
                                    Rows.index(ListRow.OPENED, -1),
                                    new Document(ListRow.NUMBERS, 1),
                                    new Document(ListRow.INDEXES, 1),
                                    new Document(ListRow.LINKED, 1)))
                            .stream())
            .toList();

    /** 2: the rows have the links to other cases. */
    private static final int FORM = 2;

    private final CaseRows rows;
    private final StoredFile file;

    public CasesProjection(CaseReplay replay, CaseJson json) {
        this.rows = new CaseRows(replay, new ListRow(json)::of);
        this.file = new StoredFile(json);
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
        return VIEWS;
    }

    @Override
    public boolean parksFailures() {
        return true;
    }

    @Override
    public List<Write> project(Change change, Batch batch) {
        if (!(change.payload() instanceof Event)) {
            return List.of();
        }
        CaseRows.Step step = rows.step(change, batch);
        List<Write> writes = new ArrayList<>(step.writes());
        writes.add(Guarded.replace(FILES, change.stream(), change.position(), file.document(step)));
        return writes;
    }
}
