package org.vigil.api.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Text;

/** Names and free texts as they are entered. */
final class PersonalInputs {

    private PersonalInputs() {}

    static Schema<?> of(Class<?> type, SchemaWalk walk) {
        Schema<?> person = walk.of(TypeFactory.defaultInstance().constructType(PersonId.class));
        if (type == PersonName.class) {
            return name(person);
        }
        if (type == Text.class) {
            return text(person);
        }
        throw new IllegalStateException("nobody enters a " + type.getName());
    }

    private static Schema<?> name(Schema<?> person) {
        Schema<Object> schema = Schemas.closedObject();
        schema.addProperty("person", Schemas.described(person, "whose name it is; made when absent"));
        schema.addProperty(
                "name", Schemas.described(words(Limits.NAME_CHARACTERS), "the name, in the spelling of the source"));
        schema.addRequiredItem("name");
        return schema;
    }

    private static Schema<?> text(Schema<?> person) {
        Schema<Object> language = Schemas.text();
        language.setPattern(ValueSchemas.KEPT);
        Schema<Object> names = Schemas.list(person);
        Schema<Object> whole = Schemas.closedObject();
        whole.addProperty("text", Schemas.described(words(Limits.TEXT_CHARACTERS), "the words"));
        whole.addProperty(
                "language",
                Schemas.described(Schemas.orNull(language), "BCP 47 tag of the language they are in, if stated"));
        whole.addProperty("names", Schemas.described(Schemas.orNull(names), "the persons whom the text names"));
        whole.addRequiredItem("text");
        return Schemas.oneOf(List.of(words(Limits.TEXT_CHARACTERS), whole));
    }

    private static Schema<?> words(int longest) {
        Schema<Object> schema = Schemas.text();
        schema.setMinLength(1);
        schema.setMaxLength(longest);
        schema.setPattern(ValueSchemas.NOT_BLANK);
        return schema;
    }
}
