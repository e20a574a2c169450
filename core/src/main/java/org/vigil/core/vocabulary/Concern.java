package org.vigil.core.vocabulary;

/** What an urgent action is concerned about. */
public enum Concern {
    ARBITRARY_DETENTION,
    DEATH_PENALTY,
    ENFORCED_DISAPPEARANCE,
    FORCIBLE_RETURN,
    HEALTH,
    INCOMMUNICADO_DETENTION,
    PRISONER_OF_CONSCIENCE,
    THREATS,
    TORTURE,
    UNFAIR_TRIAL
}
