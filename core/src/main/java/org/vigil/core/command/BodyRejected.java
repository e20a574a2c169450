package org.vigil.core.command;

/** A body that is no command: it is not read, and nothing comes of it. */
public final class BodyRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;
    private final String remedy;

    BodyRejected(String code, String field, String message, String remedy) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.remedy = remedy;
    }

    /** A stable name of what is wrong, lower case with hyphens. */
    public String code() {
        return code;
    }

    /** Path of the field at fault, its steps separated by {@code /}; empty when it is the body as a whole. */
    public String field() {
        return field;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
