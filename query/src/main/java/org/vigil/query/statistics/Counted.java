package org.vigil.query.statistics;

import java.util.List;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Region;
import org.vigil.query.statistics.Question.By;

/** What can be counted of a case, in parts of which a question asks for few. */
interface Counted {

    /** Where it is filed. */
    Filing filing();

    /** Its actions. */
    List<CountedAction> actions();

    /** All its people. */
    Total people();

    /**
     * To how many is reported to have happened what, and in which year; {@link Figure#UNKNOWN} where the date does not lie in
     * one, {@link Figure#NOT_RECORDED} where there is none.
     */
    Crossed acts();

    /**
     * As acts, by something else that is reported of people.
     *
     * @param by something that {@linkplain By#isReported is reported of people}
     */
    Crossed reported(By by);

    /** What actions achieved for how many, and why they were closed. That none is recorded is not the outcome UNKNOWN. */
    Crossed outcomes();

    /** Where a case is filed. */
    record Filing(Region region, List<CountryCode> countries, List<Concern> concerns) {}
}
