package org.vigil.query.history;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an event changed in a case.
 *
 * @param path where in the case's JSON, as a JSON Pointer (RFC 6901): {@code /actions/<id>/closing}
 * @param before what stood there, absent if nothing did: text, number, boolean, or lists and maps of such, as in JSON; a
 *     personal value in it is the domain's own, sealed until the answer is opened
 * @param after what stands there then, likewise
 */
public record FieldChange(
        String path, @Nullable Object before, @Nullable Object after) {}
