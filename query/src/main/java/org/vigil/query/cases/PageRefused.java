package org.vigil.query.cases;

/** A part of a list was asked for in a way that can't be followed. */
public final class PageRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    PageRefused(String code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** A stable name: {@code cursor-invalid} or {@code limit-out-of-range}. */
    public String code() {
        return code;
    }

    /** What is at fault: {@code cursor} or {@code limit}. */
    public String field() {
        return field;
    }
}
