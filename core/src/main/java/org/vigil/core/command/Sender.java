package org.vigil.core.command;

import java.util.Set;

/**
 * Who sends a command.
 *
 * @param user the user's stable id; without {@code /}, as it begins the identifier of each of their commands
 * @param roles what they may do
 */
public record Sender(String user, Set<String> roles) {
    public Sender {
        roles = Set.copyOf(roles);
        if (user.isEmpty() || user.indexOf('/') >= 0) {
            throw new IllegalArgumentException("a user's id is not empty and has no slash: " + user);
        }
    }
}
