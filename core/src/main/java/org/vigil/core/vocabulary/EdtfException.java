package org.vigil.core.vocabulary;

/** A text that is not EDTF, or is EDTF of a kind that is not supported. Its codes are the constants here. */
public final class EdtfException extends InvalidValueException {

    /** No text at all. */
    public static final String EMPTY = "edtf-empty";

    /** Longer than {@link Edtf#MAX_LENGTH}. */
    public static final String TOO_LONG = "edtf-too-long";

    /** A blank, or another character that EDTF does not use. */
    public static final String CHARACTER = "edtf-character";

    /** Characters of EDTF in an order that means nothing. */
    public static final String SYNTAX = "edtf-syntax";

    /** Well written, but no calendar or clock has it: 30 February, month 13, 25 o'clock. */
    public static final String IMPOSSIBLE = "edtf-impossible";

    /** Ends before it starts. */
    public static final String REVERSED = "edtf-reversed";

    /** Right by ISO 8601-2, but beyond what {@link Edtf} supports. */
    public static final String UNSUPPORTED = "edtf-unsupported";

    private static final long serialVersionUID = 1L;

    private final int position;

    EdtfException(String code, int position, String message) {
        super(code, message);
        this.position = position;
    }

    /** Where the fault was seen: 0-based index of a {@code char}; the text's length when something is missing there. */
    public int position() {
        return position;
    }
}
