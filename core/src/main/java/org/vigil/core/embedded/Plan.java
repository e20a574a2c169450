package org.vigil.core.embedded;

import java.util.List;

/**
 * The way to the documents that a query can match.
 *
 * @param index which index leads there
 * @param intervals of its keys, in ascending order and apart
 * @param filter which entries within them can be left out
 * @param backward whether to go through them from the last key to the first
 * @param sorted whether that is the order asked for
 */
record Plan(EmbeddedIndex index, List<Interval> intervals, KeyFilter filter, boolean backward, boolean sorted) {}
