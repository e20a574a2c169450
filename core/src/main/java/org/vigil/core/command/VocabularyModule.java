package org.vigil.core.command;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.UserId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.CollectionType;

/** Values of the field as JSON: identifiers, codes, numbers and dates are text, and sets are written in order. */
final class VocabularyModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.ofEntries(
            entry(CaseId.class, CaseId::parse),
            entry(PopulationId.class, PopulationId::parse),
            entry(ReportId.class, ReportId::parse),
            entry(ActionId.class, ActionId::parse),
            entry(PersonId.class, PersonId::parse),
            entry(EntryId.class, EntryId::parse),
            entry(UserId.class, UserId::parse),
            entry(Edtf.class, Edtf::parse),
            entry(UaNumber.class, UaNumber::parse),
            entry(AiIndex.class, AiIndex::parse),
            entry(CountryCode.class, CountryCode::parse),
            entry(SubdivisionCode.class, SubdivisionCode::parse));

    @SuppressWarnings("this-escape") // the class is final
    VocabularyModule() {
        super("vigil-vocabulary");
        setSerializers(new SetsInOrder());
        PARSERS.forEach(this::text);
        addSerializer(Text.class, new PersonalJson.TextWriter());
        addSerializer(PersonName.class, new PersonalJson.NameWriter());
        addDeserializer(Text.class, new PersonalJson.TextReader());
        addDeserializer(PersonName.class, new PersonalJson.NameReader());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the registry pairs each type with its own parser
    private void text(Class type, Function<String, ?> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText(type, parse));
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return parse.apply(key);
            }
        });
    }

    /** Whether values of a type are written as text. */
    static boolean isText(Class<?> type) {
        return PARSERS.containsKey(type);
    }

    /** Reads a value that is written as text. */
    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // the parent returns null or throws
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(getValueType(context), parser);
            }
            return parse.apply(parser.getString());
        }
    }

    /** Sets have no order of their own, and the text of a value must not depend on how it lay in memory. */
    private static final class SetsInOrder extends SimpleSerializers {
        private static final long serialVersionUID = 1L;

        @Override
        public ValueSerializer<?> findCollectionSerializer(
                SerializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                com.fasterxml.jackson.annotation.JsonFormat.Value format,
                TypeSerializer elementTypes,
                ValueSerializer<Object> elements) {
            return Set.class.isAssignableFrom(type.getRawClass())
                    ? new SetInOrder(type)
                    : super.findCollectionSerializer(config, type, description, format, elementTypes, elements);
        }
    }

    private static final class SetInOrder extends StdSerializer<Collection<?>> {
        SetInOrder(CollectionType type) {
            super(type);
        }

        @Override
        public void serialize(Collection<?> set, JsonGenerator generator, SerializationContext context) {
            generator.writeStartArray();
            set.stream()
                    .sorted(Comparator.comparing(String::valueOf))
                    .forEach(element -> context.writeValue(generator, element));
            generator.writeEndArray();
        }
    }
}
