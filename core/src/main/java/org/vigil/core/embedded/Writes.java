package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts right what mongo-java-server answers to writes of several documents. */
final class Writes {

    private Writes() {}

    /** Counts only what was inserted: the server counts what was sent. */
    static Document withInsertedCount(Document query, Document answer) {
        List<Document> errors = documents(answer, "writeErrors");
        if (!errors.isEmpty()) {
            int inserted = isOrdered(query)
                    ? ((Number) errors.getFirst().getOrDefault("index", 0)).intValue()
                    : documents(query, "documents").size() - errors.size();
            answer.put("n", inserted);
        }
        return answer;
    }

    private static boolean isOrdered(Document query) {
        return Utils.isTrue(query.getOrDefault("ordered", true));
    }

    /**
     * Does the parts of an update or a delete one after the other; ordered, up to the first that fails, where the server
     * goes on with updates and forgets what it deleted.
     *
     * @param field the field that holds the parts
     */
    static Document inOrder(Document query, String field, UnaryOperator<Document> command) {
        boolean ordered = isOrdered(query);
        Document answer = new Document("n", 0);
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        List<Document> parts = documents(query, field);
        for (int i = 0; i < parts.size() && (errors.isEmpty() || !ordered); i++) {
            Document one = query.clone();
            one.put(field, List.of(parts.get(i)));
            Document part = answerOrError(command, one);
            add(answer, part, "n");
            add(answer, part, "nModified");
            int index = i;
            documents(part, "upserted").forEach(each -> upserted.add(each.append("index", index)));
            documents(part, "writeErrors").forEach(each -> errors.add(each.append("index", index)));
        }
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.put("writeErrors", errors);
        }
        Utils.markOkay(answer);
        return answer;
    }

    private static Document answerOrError(UnaryOperator<Document> command, Document one) {
        try {
            return command.apply(one);
        } catch (MongoServerError e) {
            return new Document("n", 0)
                    .append(
                            "writeErrors",
                            List.of(new Document("index", 0)
                                    .append("code", e.getCode())
                                    .append("errmsg", e.getMessageWithoutErrorCode())));
        }
    }

    private static void add(Document sum, Document part, String field) {
        if (part.get(field) instanceof Number number) {
            sum.put(field, ((Number) sum.getOrDefault(field, 0)).intValue() + number.intValue());
        }
    }

    private static List<Document> documents(Document answer, String field) {
        List<Document> documents = new ArrayList<>();
        if (answer.get(field) instanceof Iterable<?> values) {
            values.forEach(value -> documents.add((Document) value));
        }
        return documents;
    }
}
