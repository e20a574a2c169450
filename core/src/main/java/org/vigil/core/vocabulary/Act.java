package org.vigil.core.vocabulary;

/**
 * Kinds of acts, with their codes in HURIDOCS' micro-thesaurus 4, Types of Acts (2001). Codes are cited, never invented: an
 * incident for which we know of none has no act.
 */
public enum Act {
    ARREST("030101", "arrest"),
    DETENTION("030102", "detention"),
    DISAPPEARANCE("030103", "disappearance"),
    EXPULSION("330101", "expulsion or deportation"),
    DENIAL_OF_ASYLUM("330103", "denial of asylum"),
    REFOULEMENT("380101", "refoulement"),
    CAPITAL_PUNISHMENT("01010103", "capital punishment"),
    DEATH_IN_CUSTODY("01010601", "death in detention or police custody"),
    DEATH_OF_UNKNOWN_CAUSE("010107", "death due to unknown causes"),
    DEATH_BY_TORTURE("01019001", "death as a consequence of torture or brutality"),
    DEATH_BY_DENIAL_OF_CARE("0101900302", "death resulting from denial of medical attention"),
    PHYSICAL_ASSAULT("020101", "physical assault"),
    SEXUAL_VIOLENCE("020102", "sexual violation"),
    PSYCHOLOGICAL_ASSAULT("020103", "psychological assault or harassment"),
    THREAT("02010301", "threat"),
    DEATH_THREAT("02010302", "death threat"),
    RAPE("02011101", "rape"),
    TORTURE("02011111", "torture");

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
