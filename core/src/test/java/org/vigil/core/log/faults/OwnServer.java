package org.vigil.core.log.faults;

/** A server that a test may kill, since nobody else uses it. */
interface OwnServer extends AutoCloseable {
    /** Where it is, also after it was started again. */
    String connectionString();

    /** Whether it serves ranges from an index. */
    boolean rangesAreFast();

    /** As {@code kill -9}: it gets no say in it. */
    void kill() throws Exception;

    /** Starts it again on the data that it had, and returns when it answers. */
    void start() throws Exception;

    @Override
    void close();
}
