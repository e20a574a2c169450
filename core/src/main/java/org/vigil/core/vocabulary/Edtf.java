package org.vigil.core.vocabulary;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as far as it is known: a date of EDTF, with the days that it can mean.
 *
 * <p>EDTF is ISO 8601-2:2019 as the Library of Congress published it on 4 February 2019
 * (https://www.loc.gov/standards/datetime/). Supported, and refused everything else:
 *
 * <ul>
 *   <li>Level 0: {@code 2014}, {@code 2014-07}, {@code 2014-07-15}; {@code 2014-07-15T09:30:00}, with nothing, {@code Z},
 *       {@code +08} or {@code +08:00} behind it; {@code 2014-07-15/2014-07-17}, whose ends may differ in precision.
 *   <li>Level 1: {@code Y17000} and {@code Y-17000}; seasons {@code 2014-21} to {@code 2014-24}; {@code ?} uncertain,
 *       {@code ~} approximate and {@code %} both, at the end of a date; {@code 201X}, {@code 20XX}, {@code 2014-XX},
 *       {@code 2014-07-XX}, {@code 2014-XX-XX}; intervals with an end that is open ({@code 2014/..}) or unknown
 *       ({@code 2014/}); negative years {@code -0044}.
 *   <li>Of level 2 the sets: {@code [2014-08-01..2014-08-10]} one of these, {@code {2014-07,2014-09}} all of these, with
 *       ranges, which may be open at the start of the first member and at the end of the last.
 * </ul>
 *
 * <p>Seasons, {@code Y} years and times stand alone, not in intervals or sets; {@code X} does not stand in an interval
 * or range (that is level 2: write the month or year without it).
 *
 * <p>An interval has a date at one end at least, and is refused as reversed when its end lies wholly before its start:
 * {@code 2014-07/2014-07-15} is right, {@code 2014-08/2014-07-15} is not.
 *
 * <p><b>Bounds.</b> {@link #earliest()} and {@link #latest()} are the bounds of the text: they contain every day that it
 * can mean when taken at its word. {@code ~} and {@code ?} say that the word is not exact, and by how much they do not
 * say: the bounds stay the same, and {@link #approximate()} and {@link #uncertain()} travel along. A time counts for the
 * local day as written, whatever its zone. A season says neither its hemisphere nor its calendar, so spring and autumn
 * span March to December of their year, summer and winter December of the year before to March of the year after.
 *
 * <p>Written here because no maintained Java library is to be had (looked up on Maven Central, November 2026:
 * {@code io.github.openhistoricalmap:edtf} 0.1.0, 0.3.0 and 0.3.1, of which the last is announced, and
 * {@code info.freelibrary:freelib-edtf} do not resolve).
 *
 * <p>Two values are equal when their texts are; {@code 2014-07-15T22:00:00Z} and the same instant in another zone differ.
 */
public final class Edtf {

    /** The longest text that is read, in chars. */
    public static final int MAX_LENGTH = 255;

    /** What kind of text it is. */
    public enum Kind {
        /** A year, month or day, perhaps with unspecified digits. */
        DATE,
        /** A day and a time. */
        DATE_TIME,
        /** A season of a year. */
        SEASON,
        /** Something that lasted from one date to another. */
        INTERVAL,
        /** One date among several: {@code [..]}. */
        ONE_OF,
        /** Several dates, each of them: {@code {..}}. */
        ALL_OF
    }

    private final String text;
    private final Kind kind;
    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;
    private final boolean approximate;
    private final boolean uncertain;

    Edtf(String text, Kind kind, DaySpan days, boolean approximate, boolean uncertain) {
        this.text = text;
        this.kind = kind;
        this.earliest = days.from();
        this.latest = days.to();
        this.approximate = approximate;
        this.uncertain = uncertain;
    }

    /**
     * Reads a text.
     *
     * @throws EdtfException if it is not EDTF, is beyond what is supported, or is longer than {@link #MAX_LENGTH}
     */
    public static Edtf parse(String text) {
        return new EdtfParser(text).parse();
    }

    /** What was written, char by char; it is also the canonical text. */
    public String text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The first day that it can mean; empty when the start is open, unknown, or before {@link LocalDate#MIN}. For a year
     * after {@link LocalDate#MAX} it is that day, so that it still compares as far in the future.
     */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(earliest);
    }

    /**
     * The last day that it can mean; empty when the end is open, unknown, or after {@link LocalDate#MAX}. For a year
     * before {@link LocalDate#MIN} it is that day.
     */
    public Optional<LocalDate> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether any date in it is marked {@code ~} or {@code %}: near it, not exactly it. */
    public boolean approximate() {
        return approximate;
    }

    /** Whether any date in it is marked {@code ?} or {@code %}: it may be wrong. */
    public boolean uncertain() {
        return uncertain;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }
}
