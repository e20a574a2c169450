package org.vigil.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Keeps the commands that a client sends, as they leave the driver. */
public final class Wire implements CommandListener {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final Queue<RawBsonDocument> sent = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        // A copy: the driver's own is gone when the command is answered.
        sent.add(new RawBsonDocument(event.getCommand(), CODEC));
    }

    /** Every command, in the order in which they were sent. */
    public List<BsonDocument> all() {
        return List.copyOf(sent);
    }

    /** The commands of a name, in the order in which they were sent. */
    public List<BsonDocument> named(String name) {
        return sent.stream()
                .filter(command -> command.getFirstKey().equals(name))
                .map(BsonDocument.class::cast)
                .toList();
    }
}
