package org.vigil.query.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Action.Document;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.UaNumber;

/**
 * A document of a case, and what it follows on: all documents that were published on the case before it, on whichever of
 * its actions.
 *
 * @param number of the action that it belongs to
 * @param kind as what it was published
 * @param known day of publication
 * @param follows AI Indexes of the documents before it, the first one first
 */
public record DocumentView(
        AiIndex index,
        ActionId action,
        @Nullable UaNumber number,
        Document.Kind kind,
        LocalDate known,
        List<AiIndex> follows) {

    /** In the order of publication; those of one day in the order of their actions, and of recording. */
    static List<DocumentView> of(CaseFile file) {
        List<DocumentView> documents = new ArrayList<>();
        for (Action action : file.actions().values()) {
            for (Document document : action.documents()) {
                documents.add(new DocumentView(
                        document.index(), action.id(), action.number(), document.kind(), document.known(), List.of()));
            }
        }
        documents.sort(Comparator.comparing(DocumentView::known));
        List<AiIndex> before = new ArrayList<>();
        documents.replaceAll(document -> {
            DocumentView following = new DocumentView(
                    document.index,
                    document.action,
                    document.number,
                    document.kind,
                    document.known,
                    List.copyOf(before));
            before.add(document.index);
            return following;
        });
        return documents;
    }
}
