package org.vigil.testing;

/**
 * A MongoDB-protocol server that suites run against.
 *
 * @param name {@code embedded}, {@code ferretdb} or {@code mongodb}
 * @param connectionString where it is
 * @param rangesAreFast whether it serves ranges and sorts from an index; where it doesn't, suites stay small
 */
public record TestServer(String name, String connectionString, boolean rangesAreFast) {
    @Override
    public String toString() {
        return name;
    }
}
