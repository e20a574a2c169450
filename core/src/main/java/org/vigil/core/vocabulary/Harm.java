package org.vigil.core.vocabulary;

/** Harm that is feared. */
public enum Harm {
    IMPRISONMENT,
    TORTURE,
    OTHER_ILL_TREATMENT,
    FORCED_LABOUR,
    EXECUTION,
    PERSECUTION,
    FORCIBLE_RETURN,
    UNFAIR_TRIAL,
    DENIAL_OF_MEDICAL_CARE
}
