package org.vigil.core.vocabulary;

/**
 * Categories of arbitrary detention, as the UN Working Group on Arbitrary Detention has them in its methods of work
 * (A/HRC/36/38).
 */
public enum ArbitraryDetention {
    /** No legal basis can be invoked. */
    I,
    /** It results from the exercise of rights or freedoms. */
    II,
    /** The norms of a fair trial are not observed, gravely enough to make it arbitrary. */
    III,
    /** Asylum seekers, immigrants or refugees are held long without review. */
    IV,
    /** It discriminates. */
    V
}
