package org.vigil.query.projection;

import java.util.List;
import org.bson.Document;

/**
 * Turns the log's events, in their order, into guarded writes. It knows neither collections' real names nor versions, and
 * keeps nothing between batches but in what it writes.
 */
public interface Projection {
    /** Its stable name: lower-case letters, digits and hyphens. */
    String name();

    /**
     * Number of the form in which it writes. Whoever changes what is written for the same events raises it: what is stored
     * in another form is not read, and the projection is built anew when Vigil is started.
     */
    default int form() {
        return 1;
    }

    /** Its collections. */
    List<View> views();

    /**
     * Whether an event that it can't project is set aside, with those that follow it in its stream, and the others go on.
     * Otherwise it stops there.
     */
    boolean parksFailures();

    /**
     * The writes for one event; for the same event and the same state the same writes.
     *
     * @param batch gives back what it remembered in this batch, and what earlier batches wrote
     * @throws RuntimeException if it can't be projected; a {@link com.mongodb.MongoException} leads to another try
     */
    List<Write> project(Change change, Batch batch);

    /**
     * A collection of a projection.
     *
     * @param name its logical name
     * @param indexes keys of the indexes that it needs, such as {@code {case: 1, to: 1}}; none is unique
     */
    record View(String name, List<Document> indexes) {
        public View {
            indexes = List.copyOf(indexes);
        }
    }
}
