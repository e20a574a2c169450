package org.vigil.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.command.CaseCodec;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventCodec.Encoded;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.NewCommit;
import org.vigil.core.privacy.Sealer;

/** Enters cases into a log for the tests of what is derived from it: decided, sealed and appended, one command a commit. */
public final class CaseLog {
    private final EventLog log;
    private final CaseCodec codec;
    private final Sealer sealer;

    public CaseLog(EventLog log, CaseCodec codec, Sealer sealer) {
        this.log = log;
        this.codec = codec;
        this.sealer = sealer;
    }

    /** Enters commands, each as if it were decided on a day; returns the position of the last event. */
    public long enter(LocalDate today, List<? extends Command> commands) {
        commands.forEach(command -> enter(today, command));
        return log.next() - 1;
    }

    /** Enters a command. */
    public Commit enter(LocalDate today, Command command) {
        String stream = command.caseId().toString();
        CaseFile state = CaseFile.NONE;
        for (Event event : events(stream)) {
            state = CaseFile.apply(state, event);
        }
        List<Event> decided = CaseFile.decide(state, command, new Occasion(today, UUID::randomUUID));
        long sequence = log.lastSequence(stream) + 1;
        String id = "u1/" + UUID.randomUUID();
        Map<String, Object> meta = Map.of(
                "user",
                "u1",
                "roles",
                List.of("STAFF"),
                "command",
                id,
                "name",
                command.getClass().getSimpleName());
        List<LoggedEvent> logged = sealer.seal(decided, stream, sequence).stream()
                .map(event -> logged(event, codec.encodeMeta(meta)))
                .toList();
        return log.append(new NewCommit("Case", stream, sequence, id, NewCommit.claimOf(id), logged));
    }

    private LoggedEvent logged(Event event, String meta) {
        Encoded encoded = codec.encode(event);
        return new LoggedEvent(UUID.randomUUID().toString(), encoded.name(), encoded.revision(), encoded.data(), meta);
    }

    private List<Event> events(String stream) {
        List<Event> events = new ArrayList<>();
        for (long next = 0; next <= log.lastSequence(stream); next = events.size()) {
            for (Commit commit : log.readStream(stream, next, 64)) {
                commit.events()
                        .forEach(event -> events.add(codec.decode(event.name(), event.revision(), event.data())));
            }
        }
        return events;
    }
}
