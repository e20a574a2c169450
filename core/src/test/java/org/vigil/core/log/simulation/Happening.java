package org.vigil.core.log.simulation;

/** What can happen in a schedule; a suite counts them, so that none is only believed to be simulated. */
public enum Happening {
    INSERT_LOST,
    INSERT_APPLIED_LATE,
    /** The sender had read at its position meanwhile, and was shown nothing. */
    INSERT_APPLIED_AFTER_A_READ_BACK,
    INSERT_APPLIED_TWICE,
    INSERT_APPLIED_IN_PART,
    ANSWER_LOST,
    MAJORITY_NOT_REACHED,
    PRIMARY_GONE_WHILE_WAITING,
    DUPLICATE_KEY,
    /** None of what has the key has been at the majority by then. */
    DUPLICATE_KEY_NOT_AT_MAJORITY,
    SUFFIX_ROLLED_BACK,
    /** For whose sake a document was refused, and no member has it any more. */
    OCCUPANT_ROLLED_BACK,
    FAILOVER,
    STALE_PRIMARY_TOOK_AN_INSERT,
    STALE_PRIMARY_WAS_READ,
    NOT_PRIMARY,
    NO_PRIMARY,
    MEMBER_CRASHED,
    UNREADABLE,
    WALKED_ON,
    /** A sequencer that was overtaken several times in a row asked the others to wait for it. */
    GAP_ASKED_FOR,
    GAP_GIVEN,
    PROCESS_DIED,
    CLOCK_JUMPED,
    CALLER_STOPPED_WAITING,
    TOLD_STORED,
    TOLD_COMMAND_KNOWN,
    TOLD_CLAIM_TAKEN,
    TOLD_STREAM_CONFLICT,
    TOLD_CLOCK_BEHIND,
    TOLD_QUEUE_FULL,
    TOLD_STORE_FAILED,
    STORED_THOUGH_NOBODY_WAITED,
    TOLD_STORED_ONCE_HEALED,
    TOLD_CONFLICT_ONCE_HEALED
}
