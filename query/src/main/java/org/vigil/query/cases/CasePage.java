package org.vigil.query.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of cases, the newest opened first.
 *
 * @param position position of the log's last event that it reflects, -1 for none; asked again as of it, it is the same
 * @param next cursor of the part that follows; absent at the end
 */
public record CasePage(
        long position, List<CaseLine> cases, @Nullable String next) {}
