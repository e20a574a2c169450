package org.vigil.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.command.CaseJson;
import org.vigil.query.projection.CaseRows;
import org.vigil.query.projection.CaseState;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Rows;

/** A case as it stands, all that is known of it, as a document. */
final class StoredFile {
    /**
     * The longest text of a case that is kept; a longer one is replayed when it is asked for. A character is up to three
     * bytes, and a document must stay below 16 MB.
     */
    static final int LONGEST = 4_000_000;

    private final CaseJson json;
    private final int longest;

    StoredFile(CaseJson json) {
        this(json, LONGEST);
    }

    StoredFile(CaseJson json, int longest) {
        this.json = json;
        this.longest = longest;
    }

    Document document(CaseRows.Step step) {
        CaseState state = step.state();
        Document document = new Document("version", state.version())
                .append("at", state.at().toEpochMilli())
                .append("opened", state.opened())
                .append("openedAt", state.openedAt().toEpochMilli())
                .append("lastKnown", Rows.day(step.lastKnown()));
        String text = json.write(state.file());
        return text.length() <= longest ? document.append("state", text) : document;
    }

    /** The case at a moment; empty if the document does not tell. */
    Optional<CaseState> read(Document document, Moment moment) {
        LocalDate lastKnown = Rows.day(document.getString("lastKnown"));
        if (!moment.isCurrent() || moment.on().isBefore(lastKnown) || !document.containsKey("state")) {
            return Optional.empty();
        }
        return Optional.of(new CaseState(
                json.read(document.getString("state"), CaseFile.class),
                document.getLong("version"),
                document.getLong("position"),
                Instant.ofEpochMilli(document.getLong("at")),
                document.getLong("opened"),
                Instant.ofEpochMilli(document.getLong("openedAt"))));
    }
}
