/**
 * Sealing: personal values encrypted per person or per text, and forgotten by destroying the key.
 *
 * <p>The {@link org.vigil.core.privacy.MasterKey} wraps the keys in the {@link org.vigil.core.privacy.KeyStore}; the
 * {@link org.vigil.core.privacy.Sealer} seals the events of a commit under them before the log sees it, and the {@link
 * org.vigil.core.privacy.Opener} opens an answer while it is written.
 */
@NullMarked
package org.vigil.core.privacy;

import org.jspecify.annotations.NullMarked;
