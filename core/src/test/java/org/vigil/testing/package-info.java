/** What the tests of all modules share: the servers that suites run against, and the closed list of commands. */
@NullMarked
package org.vigil.testing;

import org.jspecify.annotations.NullMarked;
