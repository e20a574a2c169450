package org.vigil.query.projection;

import com.mongodb.client.model.WriteModel;
import org.bson.Document;

/**
 * One guarded write: made twice, or late, it changes nothing. Made by {@link Guarded} and {@link Rows}.
 *
 * @param view the projection's collection by its logical name
 * @param id {@code _id} of the document written
 * @param position the position that the write reflects
 * @param model what is sent
 */
public record Write(String view, String id, long position, WriteModel<Document> model) {}
