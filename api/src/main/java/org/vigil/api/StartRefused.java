package org.vigil.api;

/** Vigil does not start as it is configured. Both texts are shown to whoever starts it. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param what what is wrong, without anything secret
     * @param remedy what to do about it
     */
    public StartRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
