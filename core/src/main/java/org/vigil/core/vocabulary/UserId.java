package org.vigil.core.vocabulary;

/**
 * The stable id of one who uses the software, as the way in knows them: a code, by which who asked and who agreed are told
 * apart. It is no name, and stays when the account is gone.
 */
public record UserId(String text) {

    /** The longest id, in chars. */
    public static final int MAX_LENGTH = 256;

    /** @throws InvalidValueException {@code not-a-user-id} */
    public UserId {
        if (text.isBlank() || text.length() > MAX_LENGTH || text.indexOf('/') >= 0) {
            throw new InvalidValueException(
                    "not-a-user-id",
                    "A user's id is not blank, has no slash, and at most " + MAX_LENGTH + " characters.");
        }
    }

    /** Reads an id. */
    public static UserId parse(String text) {
        return new UserId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
