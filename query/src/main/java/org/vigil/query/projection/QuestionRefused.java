package org.vigil.query.projection;

/** A view was asked in a way that can't be answered. */
public final class QuestionRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    /**
     * @param code a stable name of what is wrong, lower case with hyphens
     * @param field the parameter at fault
     * @param message what is wrong with it, and what would be right
     */
    public QuestionRefused(String code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** Refuses a page that is empty or too large. */
    public static void requireLimit(int limit, int largest) {
        if (limit < 1 || limit > largest) {
            throw new QuestionRefused(
                    "limit-out-of-range", "limit", "A page has 1 to " + largest + " entries, not " + limit + ".");
        }
    }

    /** A stable name of what is wrong. */
    public String code() {
        return code;
    }

    /** The parameter at fault. */
    public String field() {
        return field;
    }
}
