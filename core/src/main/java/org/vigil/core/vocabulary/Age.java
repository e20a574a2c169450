package org.vigil.core.vocabulary;

/**
 * Age in completed years.
 *
 * @param min the youngest
 * @param max the oldest; the same as {@code min} for one age
 */
public record Age(int min, int max) {
    public Age {
        if (min < 0 || max > 150 || max < min) {
            throw new InvalidValueException("age-out-of-range", "ages are from 0 to 150 years, the smaller one first");
        }
    }
}
