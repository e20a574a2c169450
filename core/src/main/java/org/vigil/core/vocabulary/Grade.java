package org.vigil.core.vocabulary;

/**
 * The Admiralty code: the source and the item are graded apart.
 *
 * @param source A (completely reliable) to E (unreliable), F (cannot be judged)
 * @param item 1 (confirmed by other sources) to 5 (improbable), 6 (cannot be judged)
 */
public record Grade(Reliability source, int item) {

    /** Of a source, in the letters of the Admiralty code. */
    public enum Reliability {
        A,
        B,
        C,
        D,
        E,
        F
    }

    public Grade {
        if (item < 1 || item > 6) {
            throw new InvalidValueException("grade-out-of-range", "an item's grade is from 1 to 6, not " + item);
        }
    }

    /** As it is written in the field: {@code B2}. */
    public String text() {
        return source.name() + item;
    }
}
