package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ByteArrayDataType;
import org.junit.jupiter.api.Test;

class BytesTypeTest {

    /** Around each length at which one more byte is needed to write it. */
    private static final int[] LENGTHS = {0, 1, 11, 126, 127, 128, 129, 16_383, 16_384, 16_385, 2_097_151, 2_097_152};

    private final byte[][] values =
            IntStream.of(LENGTHS).mapToObj(BytesTypeTest::bytes).toArray(byte[][]::new);

    @Test
    void a_page_is_written_as_by_h2s_own_type_and_read_again() {
        WriteBuffer ours = new WriteBuffer();
        BytesType.INSTANCE.write(ours, values, values.length);
        WriteBuffer h2s = new WriteBuffer();
        ByteArrayDataType.INSTANCE.write(h2s, values, values.length);
        assertThat(written(ours)).isEqualTo(written(h2s));

        byte[][] read = BytesType.INSTANCE.createStorage(values.length);
        BytesType.INSTANCE.read(written(ours), read, values.length);
        assertThat(read).isDeepEqualTo(values);
    }

    @Test
    void of_a_page_only_as_much_is_written_as_it_holds() {
        WriteBuffer one = new WriteBuffer();
        BytesType.INSTANCE.write(one, new byte[][] {bytes(5), bytes(6)}, 1);
        assertThat(one.position()).isEqualTo(6);
    }

    private static ByteBuffer written(WriteBuffer buffer) {
        return buffer.getBuffer().duplicate().flip();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
