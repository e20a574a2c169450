package org.vigil.core.privacy;

/** A sealed value is not what was sealed there: changed, moved from another place, or not sealed at all. */
public final class PersonalValueTampered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    PersonalValueTampered(String place, String whatIsWrong) {
        super("The personal value at " + place + " " + whatIsWrong);
        this.place = place;
    }

    PersonalValueTampered(String place, String whatIsWrong, Throwable cause) {
        super("The personal value at " + place + " " + whatIsWrong, cause);
        this.place = place;
    }

    /** Where: {@code <stream>/<sequence>/<path in the event>}. */
    public String place() {
        return place;
    }
}
