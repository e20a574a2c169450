package org.vigil.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Event;
import org.vigil.core.command.CaseJson;
import org.vigil.core.command.EventNames;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.Personal;

/** One walk through a type and all that is in it, which collects the components that it meets. */
final class SchemaWalk {

    private final Direction direction;
    private final SchemaNames names;
    private final Differences differences;
    private final Map<String, Schema<?>> components = new LinkedHashMap<>();

    SchemaWalk(Direction direction, SchemaNames names, Differences differences) {
        this.direction = direction;
        this.names = names;
        this.differences = differences;
    }

    Map<String, Schema<?>> components() {
        return components;
    }

    /** The schema of a type: a reference where it is a component. */
    Schema<?> of(JavaType type) {
        Schema<?> plain = ValueSchemas.plain(type.getRawClass(), direction);
        if (plain != null) {
            return plain;
        }
        if (Shapes.isOptional(type)) {
            return of(type.containedType(0));
        }
        if (Shapes.isList(type)) {
            Schema<?> list = Schemas.list(of(type.getContentType()));
            return direction == Direction.BODY ? list.maxItems(Limits.LIST_ENTRIES) : list;
        }
        if (Shapes.isSet(type)) {
            // A body may say the same thing twice.
            Schema<?> set = Schemas.list(of(type.getContentType()));
            return direction == Direction.BODY ? set : set.uniqueItems(true);
        }
        if (Shapes.isMap(type)) {
            return mapOf(type);
        }
        return type.getRawClass() == Object.class ? Schemas.anything() : component(type);
    }

    private Schema<?> mapOf(JavaType type) {
        Schema<?> map = Schemas.object().additionalProperties(of(type.getContentType()));
        return type.getKeyType().getRawClass() == String.class ? map : map.propertyNames(of(type.getKeyType()));
    }

    private Schema<?> component(JavaType type) {
        Class<?> raw = type.getRawClass();
        boolean ofBodiesOnly =
                direction == Direction.BODY && !Command.class.isAssignableFrom(raw) && differences.within(type);
        String name = names.of(type, ofBodiesOnly);
        if (!components.containsKey(name)) {
            Schema<?> place = Schemas.object();
            components.put(name, place);
            Schema<?> schema = described(type);
            Javadocs.start(raw).ifPresent(schema::setDescription);
            components.put(name, schema);
        }
        return Schemas.ref(name);
    }

    private Schema<?> described(JavaType type) {
        Class<?> raw = type.getRawClass();
        Schema<?> value = ValueSchemas.named(raw, direction);
        if (value != null) {
            return value;
        }
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        if (Personal.class.isAssignableFrom(raw) && direction == Direction.BODY) {
            return PersonalInputs.of(raw, this);
        }
        if (raw.isSealed()) {
            return alternatives(raw);
        }
        if (raw.isRecord()) {
            return record(type);
        }
        throw new IllegalStateException(
                "there is no rule for the schema of " + type.toCanonical() + ": use a record, or add a rule");
    }

    private static Schema<?> enumeration(Class<?> type) {
        Schema<Object> schema = Schemas.text();
        Arrays.stream(type.getEnumConstants()).forEach(value -> schema.addEnumItemObject(((Enum<?>) value).name()));
        return schema;
    }

    private Schema<?> alternatives(Class<?> type) {
        List<Schema<?>> alternatives = new ArrayList<>();
        Discriminator discriminator = new Discriminator();
        Shapes.leaves(type).forEach(leaf -> {
            Schema<?> alternative = of(TypeFactory.defaultInstance().constructType(leaf));
            alternatives.add(alternative);
            Tag tag = Tag.of(leaf);
            if (tag != null) {
                discriminator.propertyName(tag.property()).mapping(tag.value(), alternative.get$ref());
            }
        });
        Schema<?> schema = Schemas.oneOf(alternatives);
        return discriminator.getPropertyName() == null ? schema : schema.discriminator(discriminator);
    }

    private Schema<?> record(JavaType type) {
        Schema<?> schema = Schemas.closedObject();
        Tag tag = Tag.of(type.getRawClass());
        if (tag != null) {
            schema.addProperty(tag.property(), Schemas.constant(tag.value()));
            schema.addRequiredItem(tag.property());
        }
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            JavaType of = Shapes.typeOf(component, type);
            schema.addProperty(component.getName(), property(component, of));
            if (!Shapes.mayBeAbsent(component, of, direction)) {
                schema.addRequiredItem(component.getName());
            }
        }
        return schema;
    }

    private Schema<?> property(RecordComponent component, JavaType type) {
        Schema<?> given = Constraints.narrow(component, of(type));
        boolean orNull = direction == Direction.BODY && Shapes.mayBeAbsent(component, type, direction);
        Schema<?> schema = orNull ? Schemas.orNull(given) : given;
        return Javadocs.of(component)
                .<Schema<?>>map(words -> Schemas.described(schema, words))
                .orElse(schema);
    }

    /**
     * A property by which a record says which of several it is.
     *
     * @param property its name
     * @param value the record's own
     */
    private record Tag(String property, String value) {

        static @Nullable Tag of(Class<?> type) {
            if (Event.class.isAssignableFrom(type)) {
                return new Tag(CaseJson.EVENT, EventNames.nameOf(type));
            }
            return Personal.class.isAssignableFrom(type)
                    ? new Tag("state", type.getSimpleName().toUpperCase(Locale.ROOT))
                    : null;
        }
    }
}
