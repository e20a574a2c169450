package org.vigil.api.imports;

import org.vigil.api.command.IdempotencyKey;

/** The keys under which the lines of a file are sent: a line's own, or the file's and the number of the line. */
final class LineKeys {
    private static final String FIELD = "key";
    private static final int LONGEST_NAME =
            IdempotencyKey.LONGEST - of("", ImportLimits.LINES).length();

    private LineKeys() {}

    static String of(String name, int line) {
        return name + ":" + line;
    }

    /** The name of a file, if it leaves room for the numbers of its lines. */
    static String requireName(String name) {
        return IdempotencyKey.require(IdempotencyKey.HEADER, name, LONGEST_NAME);
    }

    static String requireOfLine(String key) {
        return IdempotencyKey.require(FIELD, key, IdempotencyKey.LONGEST);
    }
}
