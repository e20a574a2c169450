package org.vigil.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] KEY = new byte[SecretKey.BYTES];

    @TempDir
    private Path directory;

    @Test
    void the_first_start_makes_a_key_that_the_second_reads() {
        Path data = directory.resolve("not/yet/there");

        KeyWrapper first = MasterKey.inDirectory(data, RANDOM, true);
        KeyWrapper second = MasterKey.inDirectory(data, RANDOM, true);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.unwrap(first.wrap(KEY, "k"), "k")).isEqualTo(KEY);
    }

    @Test
    void a_key_that_is_missing_though_it_is_needed_is_not_made_anew() {
        assertThatThrownBy(() -> MasterKey.inDirectory(directory, RANDOM, false))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("is missing", "Restore it from a backup");
        assertThat(directory.toFile().list()).isEmpty();
    }

    @Test
    void the_file_is_its_owners_only_and_nothing_else_is_left_behind() throws IOException {
        MasterKey.inDirectory(directory, RANDOM, true);

        Path file = directory.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(directory.toFile().list()).containsExactly("master.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void a_file_that_is_open_to_others_is_refused(String permissions) throws IOException {
        MasterKey.inDirectory(directory, RANDOM, true);
        Path file = directory.resolve("master.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> MasterKey.inDirectory(directory, RANDOM, true))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(permissions)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_that_only_its_owner_may_read_is_accepted() throws IOException {
        KeyWrapper made = MasterKey.inDirectory(directory, RANDOM, true);
        Files.setPosixFilePermissions(directory.resolve("master.key"), PosixFilePermissions.fromString("r--------"));

        assertThat(MasterKey.inDirectory(directory, RANDOM, true).id()).isEqualTo(made.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "c2hvcnQ=", "not base64 !", "\u00e9\u0000"})
    void a_malformed_file_is_refused_and_kept_as_it_is(String content) throws IOException {
        Path file = directory.resolve("master.key");
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> MasterKey.inDirectory(directory, RANDOM, true))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining(file.toString());
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void a_file_far_too_long_is_refused_unread() throws IOException {
        Path file = directory.resolve("master.key");
        Files.writeString(file, "A".repeat(101));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> MasterKey.inDirectory(directory, RANDOM, true))
                .hasMessageContaining("longer than 100");
    }

    @Test
    void processes_that_start_at_once_use_one_key() throws Exception {
        Callable<String> start =
                () -> MasterKey.inDirectory(directory, RANDOM, true).id();
        List<Callable<String>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(start);
        }

        try (ExecutorService starters = Executors.newFixedThreadPool(starts.size())) {
            List<String> ids = new ArrayList<>();
            for (Future<String> id : starters.invokeAll(starts)) {
                ids.add(id.get());
            }
            assertThat(ids).containsOnly(start.call());
        }
        assertThat(directory.toFile().list()).containsExactly("master.key");
    }

    @Test
    void a_key_that_another_process_made_meanwhile_is_used_and_not_replaced() {
        AtomicReference<@Nullable MasterKey> other = new AtomicReference<>();
        SecureRandom overtaken = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                super.nextBytes(bytes);
                other.set(MasterKey.inDirectory(directory, RANDOM, true));
            }
        };

        MasterKey late = MasterKey.inDirectory(directory, overtaken, true);

        assertThat(other.get()).isNotNull().extracting(MasterKey::id).isEqualTo(late.id());
        assertThat(directory.toFile().list()).containsExactly("master.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "c3VwZXIgc2VjcmV0IGJ1dCBtdWNoIHRvbyBsb25nIGZvciBhIGtleQ==", "~secret~"})
    void a_configured_key_of_another_shape_is_refused_without_repeating_it(String configured) {
        assertThatThrownBy(() -> MasterKey.fromBase64(configured))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("not base64 of 32 bytes")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void what_it_wrapped_opens_only_under_the_same_id_and_the_same_master_key() {
        KeyWrapper master = InMemoryStore.masterKey(1);
        byte[] wrapped = master.wrap(KEY, "a");

        assertThat(master.unwrap(wrapped, "a")).isEqualTo(KEY);
        assertThatThrownBy(() -> master.unwrap(wrapped, "b")).isInstanceOf(MasterKeyUnusable.class);
        assertThatThrownBy(() -> InMemoryStore.masterKey(2).unwrap(wrapped, "a"))
                .isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void it_tells_its_id_and_not_its_bytes() {
        byte[] bytes = new byte[32];
        MasterKey key = MasterKey.fromBase64(Base64.getEncoder().encodeToString(bytes));

        assertThat(key.toString()).isEqualTo("MasterKey[" + key.id() + "]");
        assertThat(key.id()).matches("master:[0-9a-f]{16}").isNotEqualTo(InMemoryStore.MASTER.id());
    }
}
