package org.vigil.api.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.vigil.core.privacy.Audience;

/** What a user is here for. A user may have several. */
public enum Role {
    /** Issues commands, and reads all of a case. */
    STAFF(Audience.OPEN),
    /** Reads everything and the log; personal values show as sealed. */
    AUDITOR(Audience.SEALED),
    /** Reads statistics and case views without names or free text. */
    ANALYST(Audience.WITHHELD);

    private final Audience audience;

    Role(Audience audience) {
        this.audience = audience;
    }

    String authority() {
        return "ROLE_" + name();
    }

    /** The roles among a user's authorities. */
    static Set<Role> of(Collection<? extends GrantedAuthority> authorities) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : values()) {
            if (authorities.stream().anyMatch(authority -> role.authority().equals(authority.getAuthority()))) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** What personal values show as to who has these roles: the most open of them counts. */
    static Audience audience(Set<Role> roles) {
        return roles.stream().sorted().findFirst().map(role -> role.audience).orElse(Audience.WITHHELD);
    }
}
