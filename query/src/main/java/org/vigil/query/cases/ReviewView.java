package org.vigil.query.cases;

import org.vigil.core.casefile.ReportStatus;
import org.vigil.core.casefile.Review;
import org.vigil.core.vocabulary.ReportId;

/**
 * What was said and decided of a report since it was recorded.
 *
 * @param report the report
 * @param status how it stands for that
 * @param review who confirms, disputes, corrects and withdrew it, and the decisions on it
 */
public record ReviewView(ReportId report, ReportStatus status, Review review) {}
