package org.vigil.api.command;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.vigil.core.log.MongoEventLog;

/** Holds the real application's log at its next insert, once it is told to, until it is let go. */
public final class HeldLog implements CommandListener {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean holding;

    @Override
    public void commandStarted(CommandStartedEvent event) {
        boolean ofTheLog = event.getCommandName().equals("insert")
                && event.getCommand().getString("insert").getValue().equals(MongoEventLog.COLLECTION);
        if (holding && ofTheLog) {
            reached.countDown();
            await(released);
        }
    }

    /** From now on. */
    public void hold() {
        holding = true;
    }

    /** Until an insert has come and is held. */
    public void awaitInsert() {
        await(reached);
    }

    /** Until the application is being closed. */
    public void awaitClosing() {
        await(closing);
    }

    /** Called by Spring when the application begins to close. */
    @EventListener
    public void closing(ContextClosedEvent event) {
        closing.countDown();
    }

    /** Lets the insert that is held, and all others, go. */
    public void letGo() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds it to the application. */
    @Configuration(proxyBeanMethods = false)
    public static class Added {
        @Bean
        HeldLog heldLog() {
            return new HeldLog();
        }
    }
}
