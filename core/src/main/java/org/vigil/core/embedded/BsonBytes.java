package org.vigil.core.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents as they lie in the store: BSON.
 *
 * <p>Not as objects: mongo-java-server changes the objects that it finds in place, which other readers would see.
 */
final class BsonBytes {

    private static final int TOO_LARGE = 10334;
    private static final int USUAL_DOCUMENT_BYTES = 1024;

    private BsonBytes() {}

    /**
     * Checks that a document can be stored.
     *
     * @throws MongoServerError if it is too large
     */
    static void requireStorable(Document document) {
        encode(document);
    }

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(USUAL_DOCUMENT_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "A document of " + buffer.readableBytes() + " bytes exceeds " + BsonConstants.MAX_BSON_OBJECT_SIZE);
        }
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
