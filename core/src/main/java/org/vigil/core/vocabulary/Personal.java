package org.vigil.core.vocabulary;

/**
 * A value that is personal: somebody's name, or a free text, which may name anybody.
 *
 * <p>Each such value is in one of four states. {@code Clear} is what was typed in; it exists only in a command, in the
 * events that a decision returns, and in the answer to a reader who may see it. {@code Sealed} is what everything else
 * holds: the log, the aggregate, the views. {@code Erased} is what a reader gets once the key is destroyed, and
 * {@code Withheld} what a reader gets who may not see it.
 */
public sealed interface Personal permits PersonName, Text {}
