package org.vigil.api.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;

/** The headers that every command takes. */
final class Headers {

    private Headers() {}

    static Parameter idempotencyKey() {
        Schema<Object> key = Schemas.pattern("^[!-~]{1,64}$", "0b9f6a52-1c5e-4a8e-9d6f-2f6a1c3b7e90");
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description("Names this command, so that it is followed once however often it is sent: at most 64"
                        + " printable ASCII characters. The same key with the same body gets the first answer, with"
                        + " another body it is refused. The server makes one when it is absent, and answers it."
                        + " It is kept in the log as it is: take a random one, never a name.")
                .schema(key);
    }

    static Parameter ifMatch() {
        Schema<Object> version = Schemas.pattern("^(?:\"[0-9]{1,18}\"|[0-9]{1,18})$", "\"4\"");
        return new HeaderParameter()
                .name("If-Match")
                .description("The version of the case that the command is meant for, as the last answer's `ETag` gave"
                        + " it. When the case has another version by now, the command is refused.")
                .schema(version);
    }
}
