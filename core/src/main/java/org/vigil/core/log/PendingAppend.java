package org.vigil.core.log;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An append between its caller and the sequencer. It is settled once; later settlements are ignored. */
final class PendingAppend {
    private final EncodedCommit encoded;
    private final long knownEnd;
    private final CompletableFuture<Optional<Commit>> outcome = new CompletableFuture<>();

    /** @param knownEnd a sequence at which a commit of the stream is known to end, at majority; -1 if none is known */
    PendingAppend(EncodedCommit encoded, long knownEnd) {
        this.encoded = encoded;
        this.knownEnd = knownEnd;
    }

    NewCommit commit() {
        return encoded.commit();
    }

    EncodedCommit encoded() {
        return encoded;
    }

    long knownEnd() {
        return knownEnd;
    }

    void stored(Commit commit) {
        outcome.complete(Optional.of(commit));
    }

    /** The stream does not end right before it; nothing of it was or will be stored. */
    void misplaced() {
        outcome.complete(Optional.empty());
    }

    void failed(RuntimeException failure) {
        outcome.completeExceptionally(failure);
    }

    boolean isSettled() {
        return outcome.isDone();
    }

    /**
     * Waits for the outcome.
     *
     * @return the stored commit; empty if the stream does not end right before it
     * @throws AppendFailure.OutcomeUnknown if the time is over, or the caller is interrupted
     * @throws RuntimeException what it failed with
     */
    Optional<Commit> await(Duration timeout) {
        try {
            return outcome.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AppendFailure.OutcomeUnknown("not settled within " + timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppendFailure.OutcomeUnknown("the caller was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("an append failed with what is no failure", e.getCause());
        }
    }
}
