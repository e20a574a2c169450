package org.vigil.api;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.vigil.query.projection.Projections;

/** Starts the projections once all is wired and before the first request is taken; stops them after the last one. */
@Component
final class ProjectionsLifecycle implements SmartLifecycle {
    // The web server's is close to the largest: what starts later stops sooner.
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final Projections projections;
    private volatile boolean running;

    ProjectionsLifecycle(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void start() {
        projections.start();
        running = true;
    }

    @Override
    public void stop() {
        projections.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
