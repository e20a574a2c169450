package org.vigil.api.openapi;

/** Which way JSON goes: what is taken in is not always what is given out. */
enum Direction {
    /** A request's body, or a parameter of it. */
    BODY,
    /** An answer's body. */
    ANSWER
}
