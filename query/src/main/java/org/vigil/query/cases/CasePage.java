package org.vigil.query.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of cases, the newest opened first.
 *
 * @param next cursor of the part that follows; absent at the end
 */
public record CasePage(List<CaseLine> cases, @Nullable String next) {}
