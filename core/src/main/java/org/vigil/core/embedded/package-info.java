/**
 * The embedded store: a MongoDB-protocol server inside Vigil's own process, on disk, for one node. What it does not do
 * stands in {@code docs/decisions/0003-mongo-java-server-as-the-embedded-store.md}.
 */
@NullMarked
package org.vigil.core.embedded;

import org.jspecify.annotations.NullMarked;
