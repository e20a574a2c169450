package org.vigil.core.vocabulary;

import java.util.UUID;

/** The random identifier of a report, by which it is corroborated, disputed, corrected or adopted. */
public record ReportId(UUID value) {
    /**
     * Reads a UUID.
     *
     * @throws InvalidValueException {@code not-an-id}
     */
    public static ReportId parse(String text) {
        return new ReportId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
