package org.vigil.api.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.vigil.api.command.TooLarge;
import org.vigil.core.casefile.Finding;
import org.vigil.core.command.CommandDesk;
import org.vigil.core.command.CommandReader;
import org.vigil.core.command.Sender;
import org.vigil.core.command.TooManyRaces;
import org.vigil.core.log.AppendFailure;

/** Records commands, each once: what the log is too busy for is tried again under the same key. */
final class Recording implements Follower {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CommandDesk desk;
    private final Sender sender;

    Recording(CommandDesk desk, Sender sender) {
        this.desk = desk;
        this.sender = sender;
    }

    @Override
    public Optional<List<Finding>> follow(String key, CommandReader.Read read) {
        for (int attempt = 1; ; attempt++) {
            try {
                return desk.follow(sender, key, read.command(), read.canonical(), null)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(List.of());
            } catch (AppendFailure.EventTooLarge e) {
                throw TooLarge.of(read.command().getClass().getSimpleName(), read.canonical(), e);
            } catch (AppendFailure.QueueFull | AppendFailure.OutcomeUnknown | TooManyRaces e) {
                if (attempt == ImportLimits.ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.multipliedBy(attempt).toNanos());
            }
        }
    }
}
