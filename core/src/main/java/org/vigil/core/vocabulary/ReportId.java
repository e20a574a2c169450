package org.vigil.core.vocabulary;

import java.util.UUID;

/** The random identifier of a report, by which it is corroborated, disputed, corrected or adopted. */
public record ReportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
