package org.vigil.query.statistics;

/** A figure was asked for in a way that can't be answered. */
public final class QuestionRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    QuestionRefused(String code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** A stable name: {@code outcome-and-act} or {@code limit-out-of-range}. */
    public String code() {
        return code;
    }

    /** What is at fault, as a parameter of the question. */
    public String field() {
        return field;
    }
}
