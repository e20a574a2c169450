package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.api.Test;

class CommitCodecTest {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00.123Z");

    private final NewCommit written = Commits.commit("a", 7, 3, "u1/k1");
    private final BsonDocument document =
            BsonDocument.parse(EncodedCommit.of(written).document(41, AT).toJson());

    @Test
    void what_was_encoded_is_read_from_its_bytes() {
        ByteBuffer bytes =
                EncodedCommit.of(written).document(41, AT).getByteBuffer().asNIO();
        assertThat(decode(new BsonBinaryReader(bytes))).isEqualTo(stored(written));
    }

    @Test
    void fields_in_another_order_other_fields_and_other_types_of_numbers_are_read_alike() {
        BsonDocument turned = new BsonDocument("more", new BsonDocument("a", new BsonInt32(1)));
        List.copyOf(document.keySet()).reversed().forEach(field -> turned.append(field, document.get(field)));
        turned.put("_id", new BsonInt32(41));
        turned.put("seq", new BsonDouble(7));
        turned.put("n", new BsonInt64(3));
        BsonDocument event = turned.getArray("events").get(0).asDocument();
        event.append("rev", new BsonInt64(1)).append("more", new BsonString("x"));
        assertThat(decode(new BsonDocumentReader(turned))).isEqualTo(stored(written));
    }

    @Test
    void a_document_that_lacks_a_field_or_has_one_of_another_type_is_no_commit() {
        for (String field : document.keySet()) {
            BsonDocument lacking = document.clone();
            lacking.remove(field);
            assertNoCommit(field, lacking);
            assertNoCommit(field, document.clone().append(field, new BsonDocument()));
        }
        BsonDocument event = document.getArray("events").get(1).asDocument();
        for (String field : List.copyOf(event.keySet())) {
            BsonDocument lacking = document.clone();
            lacking.getArray("events").get(1).asDocument().remove(field);
            assertNoCommit(field, lacking);
        }
        assertNoCommit("n", document.clone().append("n", new BsonInt32(2)));
    }

    private static void assertNoCommit(String field, BsonDocument document) {
        assertThatThrownBy(() -> decode(new BsonDocumentReader(document)))
                .as(field)
                .isInstanceOf(LogCorruptedException.class);
    }

    private static Commit decode(BsonReader reader) {
        return new CommitCodec().decode(reader, DecoderContext.builder().build());
    }

    private static Commit stored(NewCommit commit) {
        return new Commit(
                41,
                AT,
                commit.type(),
                commit.stream(),
                commit.sequence(),
                commit.command(),
                commit.claim(),
                commit.events());
    }
}
