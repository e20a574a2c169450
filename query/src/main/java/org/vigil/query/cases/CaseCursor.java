package org.vigil.query.cases;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.query.projection.QuestionRefused;

/**
 * Where a page of the list ends: behind the case that was opened at a position. Cases are never moved, so it stays right
 * however the log grows.
 */
record CaseCursor(long opened) {
    private static final Pattern FORM = Pattern.compile("cases1:(0|[1-9][0-9]{0,15})");
    private static final int LONGEST = 64;

    /** @throws QuestionRefused if the text is no cursor */
    static CaseCursor parse(String text) {
        if (text.length() <= LONGEST) {
            try {
                Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), US_ASCII));
                if (form.matches()) {
                    return new CaseCursor(Long.parseLong(form.group(1)));
                }
            } catch (IllegalArgumentException e) {
                // It is not base64; the answer is the same as to anything else that is no cursor.
            }
        }
        throw new QuestionRefused(
                "cursor-invalid", "cursor", "This is no cursor of this list. Take it from the page before, as it is.");
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("cases1:" + opened).getBytes(US_ASCII));
    }
}
