package org.vigil.query.cases;

import com.mongodb.client.MongoCursor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.vigil.core.casefile.Published;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.cases.CaseView.LinkedFrom;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.CaseState;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.projection.Reflected;
import org.vigil.query.projection.Rows;

/** Answers what a case is at a moment: from what is kept of it where that tells, otherwise by replaying it. */
public final class CaseReader {
    /** How many cases that link to one are shown with it. */
    public static final int LINKS_SHOWN = 200;

    private final Projections projections;
    private final CaseReplay replay;
    private final StoredFile file;

    public CaseReader(Projections projections, CaseReplay replay, CaseJson json) {
        this.projections = projections;
        this.replay = replay;
        this.file = new StoredFile(json);
    }

    /**
     * The case at a moment, personal values sealed; empty if there was no such case. The present is what the projection
     * {@value CasesProjection#NAME} has come to.
     */
    public Optional<CaseView> find(CaseId id, Moment moment) {
        return kept(id, moment)
                .map(state -> view(id, state, moment, projections.isParked(CasesProjection.NAME, id.toString())))
                .or(() -> replay.find(id, moment).map(state -> view(id, state, moment, false)));
    }

    private CaseView view(CaseId id, CaseState state, Moment moment, boolean behind) {
        return CaseView.of(id, state, moment.on(), behind, linkedFrom(id, moment));
    }

    private List<LinkedFrom> linkedFrom(CaseId id, Moment moment) {
        Reflected reflected = projections.reflected(CasesProjection.NAME, CaseRows.view(moment), moment);
        Document query = Rows.at(reflected.moment()).append(ListRow.LINKED, id.toString());
        // A row that is closed meanwhile may be met twice, and says the same each time.
        Map<CaseId, LinkedFrom> found = new TreeMap<>(Comparator.comparing(CaseId::toString));
        try (MongoCursor<Document> rows =
                reflected.rows().find(query).batchSize(LINKS_SHOWN).iterator()) {
            while (found.size() < LINKS_SHOWN && rows.hasNext()) {
                LinkedFrom link = ListRow.linkTo(id, rows.next());
                found.put(link.from(), link);
            }
        }
        return List.copyOf(found.values());
    }

    // What is kept of a case is everything.
    private Optional<CaseState> kept(CaseId id, Moment moment) {
        if (!moment.isCurrent()) {
            return Optional.empty();
        }
        Document found = projections
                .collection(CasesProjection.NAME, CasesProjection.FILES)
                .find(new Document("_id", id.toString()))
                .first();
        return Optional.ofNullable(found)
                .flatMap(document -> file.read(document, moment))
                .filter(state -> moment.audience().seesEmbargoed() || Published.isWhole(state.file()));
    }
}
