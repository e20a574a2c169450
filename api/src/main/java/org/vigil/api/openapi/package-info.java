/**
 * The API's description (OpenAPI 3.1) and the page that shows it. Schemas are made from the records themselves, so that a
 * new command or field describes itself; words are their Javadoc.
 */
@NullMarked
package org.vigil.api.openapi;

import org.jspecify.annotations.NullMarked;
