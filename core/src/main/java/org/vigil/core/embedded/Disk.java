package org.vigil.core.embedded;

import java.util.concurrent.locks.Lock;

/** What {@link GroupCommit} needs of the file; a seam for tests that hold or omit the sync. */
interface Disk {

    /** Hands all changes so far to the operating system; called while nobody writes. */
    void commit();

    /** Returns when everything committed is on the device. */
    void sync();

    /**
     * Gives unused space back, a bounded piece at a time; called between commits.
     *
     * @param nobodyWrites to be held while the file is rearranged
     */
    void tidyUp(Lock nobodyWrites);
}
