/**
 * The log under faults of real processes and of the way to them. Callers append and put down what they were told, a
 * subscriber follows, and {@code WhatMustHold} compares both with what is stored. The system property
 * {@code vigil.faults.rounds} says how many faults each test makes, see {@code CONTRIBUTING.md}.
 */
@NullMarked
package org.vigil.core.log.faults;

import org.jspecify.annotations.NullMarked;
