package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.List;
import org.vigil.core.vocabulary.Source;

/** According to whom something is said, in words. */
final class SourceWords {

    private SourceWords() {}

    /** A report's source and its grade: {@code according to an urgent action (ASA 17/039/2014), graded B2}. */
    static String accordingTo(Report report) {
        return accordingTo(report.source())
                + (report.grade() == null ? "" : ", graded " + report.grade().text());
    }

    static String accordingTo(Source source) {
        return "according to " + source(source);
    }

    private static String source(Source source) {
        List<String> known = new ArrayList<>();
        if (source.index() != null) {
            known.add(source.index().text());
        }
        if (source.published() != null) {
            known.add("published " + source.published().text());
        }
        return kind(source.kind()) + (known.isEmpty() ? "" : " (" + String.join(", ", known) + ")");
    }

    private static String kind(Source.Kind kind) {
        return switch (kind) {
            case URGENT_ACTION -> "an urgent action";
            case PRESS -> "the press";
            case NGO -> "a non-governmental organisation";
            case GOVERNMENT -> "a government";
            case INTERGOVERNMENTAL -> "an intergovernmental body";
            case COURT_DOCUMENT -> "a court document";
            case RELATIVE -> "a relative";
            case WITNESS -> "a witness";
            case LAWYER -> "a lawyer";
            case SOCIAL_MEDIA -> "social media";
            case OTHER -> "another source";
        };
    }
}
