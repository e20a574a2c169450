/**
 * Figures: how many cases, actions and people there are, what was done on actions and how long that took, by what they have in
 * common, at any moment.
 */
@NullMarked
package org.vigil.query.statistics;

import org.jspecify.annotations.NullMarked;
