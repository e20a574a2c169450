package org.vigil.benchmark;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.vigil.core.log.EventCodec;

/** Lets our engine use the very serializer that Axon's uses. */
final class SerializerCodec implements EventCodec {
    private final Serializer serializer;

    SerializerCodec(Serializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public Encoded encode(Object payload) {
        SerializedObject<String> serialized = serializer.serialize(payload, String.class);
        return new Encoded(serialized.getType().getName(), 1, serialized.getData());
    }

    @Override
    public Object decode(String name, int revision, String data) {
        return serializer.deserialize(new SimpleSerializedObject<>(data, String.class, name, null));
    }

    @Override
    public String encodeMeta(Map<String, ?> meta) {
        return serializer.serialize(MetaData.from(meta), String.class).getData();
    }

    @Override
    public Map<String, Object> decodeMeta(String meta) {
        MetaData decoded = serializer.deserialize(
                new SimpleSerializedObject<>(meta, String.class, MetaData.class.getName(), null));
        return decoded;
    }
}
