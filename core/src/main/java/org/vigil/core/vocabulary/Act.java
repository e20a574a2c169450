package org.vigil.core.vocabulary;

/** Kinds of acts, with their codes in the micro-thesauri of HURIDOCS' Events Standard Formats. */
public enum Act {
    ARREST("030101", "arrest"),
    DETENTION("030102", "detention"),
    DISAPPEARANCE("030103", "disappearance"),
    EXPULSION("330101", "expulsion or deportation"),
    DENIAL_OF_ASYLUM("330103", "denial of asylum"),
    REFOULEMENT("380101", "refoulement"),
    CAPITAL_PUNISHMENT("01010103", "capital punishment");

    private final String code;
    private final String words;

    Act(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The HURIDOCS code. */
    public String code() {
        return code;
    }

    /** What it is called. */
    public String words() {
        return words;
    }
}
