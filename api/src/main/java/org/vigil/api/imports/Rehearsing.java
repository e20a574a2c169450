package org.vigil.api.imports;

import java.util.List;
import java.util.Optional;
import org.vigil.core.casefile.Finding;
import org.vigil.core.command.CommandReader;
import org.vigil.core.command.Rehearsal;

/** Records nothing, and tells what would disagree. */
final class Rehearsing implements Follower {
    private final Rehearsal rehearsal;

    Rehearsing(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public Optional<List<Finding>> follow(String key, CommandReader.Read read) {
        return rehearsal
                .decide(key, read)
                .map(findings -> findings.stream()
                        .filter(finding -> finding.kind() == Finding.Kind.WARNING)
                        .toList());
    }
}
