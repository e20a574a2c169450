package org.vigil.core.vocabulary;

/** Regions of the world, as urgent actions are filed. */
public enum Region {
    AFRICA,
    AMERICAS,
    ASIA,
    EUROPE_CENTRAL_ASIA,
    MIDDLE_EAST_NORTH_AFRICA
}
