package org.vigil.query.cases;

import java.util.Optional;
import org.bson.Document;
import org.vigil.core.casefile.Published;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.CaseState;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;

/** Answers what a case is at a moment: from what is kept of it where that tells, otherwise by replaying it. */
public final class CaseReader {
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
                .map(state ->
                        CaseView.of(id, state, moment.on(), projections.isParked(CasesProjection.NAME, id.toString())))
                .or(() -> replay.find(id, moment).map(state -> CaseView.of(id, state, moment.on(), false)));
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
