package org.vigil.core.vocabulary;

/** Sorts of ill-treatment that are said to have happened; what is only feared is a {@link Harm}. */
public enum IllTreatment {
    TORTURE,
    BEATING,
    RAPE,
    OTHER_SEXUAL_VIOLENCE,
    PSYCHOLOGICAL,
    SOLITARY_CONFINEMENT,
    DENIAL_OF_MEDICAL_CARE,
    DENIAL_OF_FOOD,
    FORCED_LABOUR,
    OTHER
}
