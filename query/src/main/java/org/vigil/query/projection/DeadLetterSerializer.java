package org.vigil.query.projection;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.vigil.core.log.EventCodec;

/** Writes a parked event's payload by the log's codec, under its stable name, and everything else as Axon does. */
final class DeadLetterSerializer implements Serializer {
    private static final String EVENT = "event:";

    private final Serializer others;
    private final EventCodec codec;

    DeadLetterSerializer(Serializer others, EventCodec codec) {
        this.others = others;
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null || object.getClass().getName().startsWith("org.axonframework.")) {
            return others.serialize(object, representation);
        }
        EventCodec.Encoded encoded = codec.encode(object);
        SerializedType type = new SimpleSerializedType(EVENT + encoded.name(), Integer.toString(encoded.revision()));
        return getConverter().convert(new SimpleSerializedObject<>(encoded.data(), String.class, type), representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (!type.getName().startsWith(EVENT)) {
            return others.deserialize(serialized);
        }
        String data = getConverter().convert(serialized, String.class).getData();
        String name = type.getName().substring(EVENT.length());
        return (T) codec.decode(name, Integer.parseInt(type.getRevision()), data);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Class classForType(SerializedType type) {
        return type.getName().startsWith(EVENT) ? Object.class : others.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public SerializedType typeForClass(@Nullable Class type) {
        return others.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }
}
