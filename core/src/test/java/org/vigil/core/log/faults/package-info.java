/**
 * The log under faults of real processes and of the way between them: what is killed, cut and swallowed, and what must
 * hold after it.
 *
 * <p>{@link org.vigil.core.log.faults.Load Callers} append without a pause and put down what they were told; a {@link
 * org.vigil.core.log.faults.Subscriber subscriber} follows; {@link org.vigil.core.log.faults.WhatMustHold} compares both
 * with what is stored. The system property {@code vigil.faults.rounds} says how many faults each test makes: {@code mvn
 * -pl core test -Dtest='org.vigil.core.log.faults.*' -Dvigil.faults.rounds=100}.
 */
@NullMarked
package org.vigil.core.log.faults;

import org.jspecify.annotations.NullMarked;
