package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@link Said} as its bare text, and metadata as lines; what the text looks like is nothing to the engine. */
final class SaidCodec implements EventCodec {
    @Override
    public Encoded encode(Object payload) {
        return new Encoded("Said", 1, ((Said) payload).text());
    }

    @Override
    public Object decode(String name, int revision, String data) {
        assertThat(name).isEqualTo("Said");
        assertThat(revision).isEqualTo(1);
        return new Said(data);
    }

    @Override
    public String encodeMeta(Map<String, ?> meta) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(meta)
                .forEach((key, value) ->
                        text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    @Override
    public Map<String, Object> decodeMeta(String meta) {
        Map<String, Object> decoded = new HashMap<>();
        meta.lines().map(line -> line.split("=", 2)).forEach(pair -> decoded.put(pair[0], pair[1]));
        return decoded;
    }
}
