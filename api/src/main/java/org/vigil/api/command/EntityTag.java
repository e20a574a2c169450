package org.vigil.api.command;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.vigil.api.problem.Fault;

/** The version of a case as an entity tag (RFC 9110): its number in quotes. */
public final class EntityTag {
    private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"|([0-9]{1,18})");

    private EntityTag() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Tells it in an answer that is not an entity by itself: Spring would compare it with {@code If-None-Match}, and what is
     * answered also depends on the day, the moment and the reader.
     */
    public static void set(HttpServletResponse response, long version) {
        response.setHeader(HttpHeaders.ETAG, of(version));
    }

    /** The version in a header; a tag that is given without quotes is taken as well. */
    static long parse(String header) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw Fault.BAD_PARAMETER.exception(
                    HttpHeaders.IF_MATCH, "Give one version, as the ETag of an answer has it: \"7\".");
        }
        return Long.parseLong(form.group(1) == null ? form.group(2) : form.group(1));
    }
}
