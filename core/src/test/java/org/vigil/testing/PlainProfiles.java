package org.vigil.testing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Gender;

/** People at risk of whom nothing is said but how many they are. */
public final class PlainProfiles {

    private PlainProfiles() {}

    public static Profile of(int people, Qualifier... qualifiers) {
        return of(new Count(people, null, Set.of(qualifiers), Count.Unit.PEOPLE));
    }

    public static Profile of(@Nullable Count count) {
        return new Profile(
                null,
                null,
                count,
                Role.AT_RISK,
                Gender.NOT_STATED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
