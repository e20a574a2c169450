package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PopulationId;

/** The people of a case as they are spoken of in a sentence, from their data. */
final class People {

    private static final String NOT_REGISTERED = "people who are not registered";

    private final CaseFile state;
    private final Forest forest;

    People(CaseFile state) {
        this.state = state;
        this.forest = Forest.of(state);
    }

    /**
     * People as the subject of a sentence.
     *
     * @param words who they are, ready for a verb to follow
     * @param many whether the verb is in the plural
     */
    record Subject(String words, boolean many) {
        /** The words as the end of something put in, with the comma that closes it. */
        String aside() {
            return words.endsWith(",") ? words : words + ",";
        }
    }

    /** Some populations as the subject: {@code around 29 people, part of around 35,}. */
    Subject subject(Collection<PopulationId> about) {
        if (about.isEmpty()) {
            return new Subject("people of no registered group", true);
        }
        if (about.size() == 1) {
            PopulationId one = about.iterator().next();
            String whole = whole(one);
            return new Subject(bare(one) + (whole.isEmpty() ? "" : ", " + whole + ","), many(one));
        }
        List<String> all = new ArrayList<>();
        state.populations().keySet().stream()
                .filter(about::contains)
                .map(this::within)
                .forEach(all::add);
        about.stream().filter(id -> profile(id) == null).forEach(id -> all.add(NOT_REGISTERED));
        return new Subject(Phrases.and(all), true);
    }

    /** A population and what it is a part of: {@code around 29 people (part of around 35)}. */
    String within(PopulationId id) {
        String whole = whole(id);
        return bare(id) + (whole.isEmpty() ? "" : " (" + whole + ")");
    }

    /** A population alone: {@code around 29 people}. */
    String bare(PopulationId id) {
        Profile profile = profile(id);
        return profile == null ? NOT_REGISTERED : ProfileWords.bare(profile);
    }

    /** Whether one speaks of a population in the plural. */
    boolean many(PopulationId id) {
        Profile profile = profile(id);
        return profile == null || ProfileWords.many(profile);
    }

    private String whole(PopulationId id) {
        List<String> wholes = forest.wholesOf(id).stream().map(this::figure).toList();
        return wholes.isEmpty() ? "" : "part of " + Phrases.and(wholes);
    }

    private String figure(PopulationId whole) {
        Profile profile = profile(whole);
        Count count = profile == null || profile.role() != Role.AT_RISK ? null : profile.count();
        return count == null || count.unit() != Count.Unit.PEOPLE ? bare(whole) : Counts.words(count);
    }

    private @Nullable Profile profile(PopulationId id) {
        PopulationRegistered registered = state.populations().get(id);
        return registered == null ? null : registered.profile();
    }
}
