package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.List;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.vocabulary.Age;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.HedgedCountry;
import org.vigil.core.vocabulary.Relation;

/** What is said of the people of a population, in words made from its data: never their names. */
final class ProfileWords {

    private ProfileWords() {}

    /** Who they are: {@code around 29 people}, {@code 4 families of relatives}, {@code a named person}. */
    static String bare(Profile profile) {
        Count count = profile.count();
        String named = profile.name() == null ? "" : "named ";
        if (count != null) {
            return Counts.words(count) + " " + named + counted(count, profile.role());
        }
        return profile.name() == null
                ? noun(profile.role(), true) + " (how many is not said)"
                : "a " + named + noun(profile.role(), false);
    }

    /** How many, and of what: {@code around 29 people}. */
    static String count(Count count) {
        return Counts.words(count) + " " + counted(count, Role.AT_RISK);
    }

    /** Who they are and all that is said of them: {@code around 29 people (male and female, from North Korea)}. */
    static String described(Profile profile) {
        boolean many = many(profile);
        List<String> said = new ArrayList<>();
        said.add(gender(profile.gender()));
        if (profile.age() != null) {
            said.add(age(profile.age()));
        }
        add(said, "from ", profile.origin());
        add(said, many ? "citizens of " : "a citizen of ", profile.citizenship());
        add(said, "living in ", profile.residence());
        add(said, "travelling on papers of ", profile.travelDocument());
        List<String> relations =
                profile.relations().stream().map(ProfileWords::relation).toList();
        if (!relations.isEmpty()) {
            said.add(Phrases.and(relations));
        }
        return bare(profile) + " (" + String.join(", ", said) + ")";
    }

    /** Whether one speaks of them in the plural. */
    static boolean many(Profile profile) {
        return profile.count() == null
                ? profile.name() == null
                : profile.count().upper() != 1;
    }

    private static String counted(Count count, Role role) {
        boolean many = count.upper() != 1;
        return switch (count.unit()) {
            case PEOPLE -> noun(role, many);
            case FAMILIES -> (many ? "families" : "family") + (role == Role.AT_RISK ? "" : " of " + noun(role, true));
        };
    }

    private static String noun(Role role, boolean many) {
        return switch (role) {
            case AT_RISK -> many ? "people" : "person";
            case ASSISTING -> many ? "helpers" : "helper";
            case RELATIVES -> many ? "relatives" : "relative";
        };
    }

    private static String gender(Gender gender) {
        return switch (gender) {
            case MALE -> "male";
            case FEMALE -> "female";
            case BOTH -> "male and female";
            case NOT_STATED -> "gender not stated";
            case UNKNOWN -> "gender unknown";
        };
    }

    private static String age(Age age) {
        return "aged " + age.min() + (age.max() == age.min() ? "" : " to " + age.max());
    }

    private static void add(List<String> said, String what, List<HedgedCountry> countries) {
        if (!countries.isEmpty()) {
            said.add(Phrases.and(countries.stream()
                    .map(each -> Hedging.of(each.hedges(), what + each.country().displayName()))
                    .toList()));
        }
    }

    private static String relation(Relation relation) {
        return Hedging.of(
                relation.hedges(),
                switch (relation.kind()) {
                    case FAMILY_OF -> "family of others";
                    case HELPERS_OF -> "helping others";
                    case EMPLOYED_BY -> "employed by others";
                    case MEMBERS_OF -> "members of a group";
                    case OTHER -> "related otherwise to others";
                });
    }
}
