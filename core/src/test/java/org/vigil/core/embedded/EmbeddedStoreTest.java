package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsThereAfterClosingAndOpeningAgain() {
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = Stores.client(store.connectionString())) {
            Stores.things(client).insertOne(new Document("_id", 1L).append("name", "first"));
        }
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = Stores.client(store.connectionString())) {
            assertThat(Stores.things(client).find(new Document("_id", 1L)).first())
                    .containsEntry("name", "first");
        }
    }

    @Test
    void aSecondOpeningOfTheSameFileIsRefusedAndSaysWhatToDo() {
        try (EmbeddedStore store = EmbeddedStore.open(directory)) {
            assertThat(store.connectionString()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedStore.open(directory))
                    .isInstanceOf(EmbeddedStoreException.class)
                    .hasMessageContaining("is in use by another process; stop it, or choose another data directory"
                            + " with VIGIL_DATADIRECTORY");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileAndItsDirectoryAreForTheirOwnerOnly() throws Exception {
        Path made = directory.resolve("made/for/it");
        EmbeddedStore.open(made).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(StoreFile.NAME))))
                .isEqualTo("rw-------");
    }
}
