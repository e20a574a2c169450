package org.vigil.core.log.faults;

/** What the way to a server may do to a command, or to the answer to it. */
enum Mischief {
    /** Nothing, and the answer comes. */
    NONE,
    /** Both take their time. */
    DELAYED,
    /** The connection ends before the command reaches the server. */
    CUT_BEFORE_THE_COMMAND,
    /** The server gets the first half of the command, then the connection ends. */
    CUT_WITHIN_THE_COMMAND,
    /** The server gets the command and no more: its side of the connection is closed, ours stays open and silent. */
    HALF_CLOSED_TO_THE_SERVER,
    /** The server has applied the command; we get the end of the connection instead of the answer. */
    ANSWER_SWALLOWED,
    /** The server has applied the command; we get nothing, until we stop waiting. */
    ANSWER_NEVER_COMES,
    /** We get the first half of the answer, then the end of the connection. */
    CUT_WITHIN_THE_ANSWER,
    /** The connection ends, and the server gets the command some time after that. */
    APPLIED_LATE
}
