package org.vigil.core.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened. Several places are a set, not paired with the dates; a route is not a place.
 *
 * @param places in each of which some of it happened; empty when no source says where
 * @param route the way people were on
 */
public record Where(List<Place> places, @Nullable Text route) {

    public static final Where NOT_SAID = new Where(List.of(), null);

    public Where {
        places = Limits.list("places", places);
    }
}
