package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.core.vocabulary.Actor;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Happened.BoundsBy;
import org.vigil.core.vocabulary.Happened.YearFrom;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.Where;

/**
 * What all statements share, in words: when, where, by whom, according to whom, how sure. Of a date only what is out of
 * the ordinary is said: bounds are the source's and the year is stated where the words don't say otherwise.
 */
final class ReportWords {

    private ReportWords() {}

    /** The rest of a sentence behind what is said: from {@code , 2014-07-15/2014-07-17, in China} to the full stop. */
    static String rest(Report report) {
        StringBuilder words = new StringBuilder();
        if (report.happened() != null) {
            words.append(", ").append(when(report.happened()));
        }
        words.append(where(report.where()));
        if (!report.by().isEmpty()) {
            words.append(", by ")
                    .append(Phrases.and(
                            report.by().stream().map(ReportWords::actor).toList()));
        }
        words.append("; ").append(SourceWords.accordingTo(report));
        if (report.confidence() != null) {
            words.append("; judged ").append(Phrases.constant(report.confidence()));
        }
        return words.append("; known ").append(report.known()).append('.').toString();
    }

    private static String when(Happened happened) {
        List<String> said = new ArrayList<>();
        switch (happened.date().kind()) {
            case ONE_OF -> said.add("one of these");
            case ALL_OF -> said.add("each of these");
            case DATE, DATE_TIME, SEASON, INTERVAL -> {}
        }
        if (happened.date().approximate()) {
            said.add("approximate");
        }
        if (happened.date().uncertain()) {
            said.add("uncertain");
        }
        if (happened.boundsBy() == BoundsBy.RECORDER) {
            said.add("bounds drawn by the recorder");
        }
        if (happened.yearFrom() != YearFrom.STATED) {
            said.add(happened.yearFrom() == YearFrom.PUBLICATION ? "year as of the publication" : "year inferred");
        }
        return happened.date().text() + (said.isEmpty() ? "" : " (" + String.join(", ", said) + ")");
    }

    private static String where(Where where) {
        Map<CountryCode, Set<String>> countries = new LinkedHashMap<>();
        for (Place place : where.places()) {
            Set<String> within = countries.computeIfAbsent(place.country(), country -> new LinkedHashSet<>());
            if (place.subdivision() != null) {
                within.add(place.subdivision().text());
            } else if (within(where, place.country())) {
                within.add("province not said");
            }
        }
        List<String> places = new ArrayList<>();
        countries.forEach((country, within) ->
                places.add(country.displayName() + (within.isEmpty() ? "" : " (" + String.join(", ", within) + ")")));
        return (places.isEmpty() ? "" : ", in " + Phrases.and(places)) + (where.route() == null ? "" : ", on a route");
    }

    private static boolean within(Where where, CountryCode country) {
        return where.places().stream()
                .anyMatch(place -> place.country().equals(country) && place.subdivision() != null);
    }

    /** A place alone: {@code China (CN-SD, a named place)}. */
    static String place(Place place) {
        List<String> within = new ArrayList<>();
        if (place.subdivision() != null) {
            within.add(place.subdivision().text());
        }
        if (place.locality() != null) {
            within.add("a named place");
        }
        return place.country().displayName() + (within.isEmpty() ? "" : " (" + String.join(", ", within) + ")");
    }

    private static String actor(Actor actor) {
        String kind = switch (actor.kind()) {
            case AUTHORITIES -> "the authorities";
            case POLICE -> "the police";
            case ARMED_FORCES -> "the armed forces";
            case INTELLIGENCE -> "the intelligence service";
            case COURT -> "a court";
            case ARMED_GROUP -> "an armed group";
            case PRIVATE -> "private persons";
            case NOT_KNOWN -> "somebody not known";
        };
        return kind
                + (actor.country() == null ? "" : " of " + actor.country().displayName())
                + (actor.body() == null ? "" : " (a named body)");
    }
}
