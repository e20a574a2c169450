package org.vigil.query;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.vigil.query.projection.Batch;
import org.vigil.query.projection.Change;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.Write;

/** A projection that can be made to stand before an event. */
public final class Gated implements Projection {
    private static final int MANY = 1_000_000;

    private final Projection projection;
    private final Semaphore gate = new Semaphore(MANY);

    public Gated(Projection projection) {
        this.projection = projection;
    }

    /** Lets so many more events pass. */
    public void closeAfter(int events) {
        gate.drainPermits();
        gate.release(events);
    }

    /** Lets all pass. */
    public void open() {
        closeAfter(MANY);
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public int form() {
        return projection.form();
    }

    @Override
    public List<View> views() {
        return projection.views();
    }

    @Override
    public boolean parksFailures() {
        return projection.parksFailures();
    }

    @Override
    public List<Write> project(Change change, Batch batch) {
        gate.acquireUninterruptibly();
        return projection.project(change, batch);
    }
}
