package org.vigil.core.vocabulary;

/** A reservation that a source makes. It is data, and never dropped: a fact without its hedge is another fact. */
public enum Hedge {
    BELIEVED,
    REPORTEDLY,
    ALLEGEDLY,
    POSSIBLY,
    PROBABLY,
    FEARED,
    AROUND,
    OFTEN
}
