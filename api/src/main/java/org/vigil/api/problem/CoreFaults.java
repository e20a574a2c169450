package org.vigil.api.problem;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Refusal;
import org.vigil.core.command.BodyRejected;
import org.vigil.core.command.CommandFailure;
import org.vigil.core.command.KeyReused;
import org.vigil.core.command.TooManyRaces;
import org.vigil.core.command.VersionMismatch;
import org.vigil.core.log.AppendFailure;
import org.vigil.core.log.LogCorruptedException;
import org.vigil.core.privacy.KeyDestroyed;
import org.vigil.core.privacy.PersonIdTaken;
import org.vigil.core.vocabulary.InvalidValueException;
import org.vigil.query.projection.NotBuilt;
import org.vigil.query.projection.QuestionRefused;
import org.vigil.query.projection.RebuildRunning;

/** The problems of what core and query refuse. */
final class CoreFaults {
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(10);

    private CoreFaults() {}

    static Optional<ProblemException> of(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case CommandRefused refused -> refused(refused);
                    case InvalidValueException invalid -> invalid(null, invalid);
                    case BodyRejected rejected ->
                        new ProblemException(Problem.of(400, rejected.code(), "The body is no such command")
                                .withField(rejected.field().isEmpty() ? null : rejected.field())
                                .withDetail(rejected.getMessage())
                                .withRemedy(rejected.remedy()));
                    case CommandFailure failed -> failed(failed);
                    case QuestionRefused refused ->
                        Fault.BAD_PARAMETER.exception(refused.field(), refused.getMessage());
                    case KeyDestroyed erased -> Fault.PERSON_ERASED.exception();
                    case PersonIdTaken taken -> Fault.PERSON_ID_TAKEN.exception();
                    case AppendFailure append -> append(append);
                    case LogCorruptedException corrupted ->
                        Fault.UNAVAILABLE
                                .exception("The log breaks its own rules; nothing is read past that.")
                                .retryAfter(LATER);
                    case NotBuilt building ->
                        Fault.UNAVAILABLE.exception(null, building.getMessage()).retryAfter(LATER);
                    case RebuildRunning running -> Fault.REBUILD_RUNNING.exception(null, running.getMessage());
                    case MongoException mongo ->
                        Fault.UNAVAILABLE
                                .exception("The store does not answer as it should.")
                                .retryAfter(LATER);
                    default -> null;
                });
    }

    /** A value that has no such form, in a parameter if that is known. */
    static ProblemException invalid(@Nullable String parameter, InvalidValueException invalid) {
        return new ProblemException(Problem.of(400, invalid.code(), "A value has no such form")
                .withField(parameter)
                .withDetail(invalid.getMessage())
                .withRemedy("Correct the value."));
    }

    private static ProblemException refused(CommandRefused refused) {
        Refusal refusal = refused.refusal();
        return new ProblemException(Problem.of(status(refusal.kind()), refusal.code(), "The command is refused")
                .withField(refused.field())
                .withDetail(refused.getMessage())
                .withRemedy(refusal.remedy()));
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
        };
    }

    private static ProblemException failed(CommandFailure failure) {
        return switch (failure) {
            case KeyReused reused ->
                new ProblemException(Problem.of(422, failure.code(), "The key belongs to another command")
                        .withField("Idempotency-Key")
                        .withDetail(failure.getMessage())
                        .withRemedy("Send each command under a key of its own."));
            case VersionMismatch mismatch ->
                new ProblemException(Problem.of(412, failure.code(), "The case has gone on")
                        .withField("If-Match")
                        .withDetail(failure.getMessage())
                        .withRemedy("Read the case again, and decide again."));
            case TooManyRaces races ->
                new ProblemException(Problem.of(409, failure.code(), "The case is busy")
                                .withDetail(failure.getMessage())
                                .withRemedy("Send it again with the same Idempotency-Key."))
                        .retryAfter(SHORTLY);
        };
    }

    private static ProblemException append(AppendFailure failure) {
        return switch (failure) {
            case AppendFailure.QueueFull full -> Fault.BUSY.exception().retryAfter(full.retryAfter());
            case AppendFailure.OutcomeUnknown unknown ->
                Fault.OUTCOME_UNKNOWN.exception().retryAfter(SHORTLY);
            case AppendFailure.EventTooLarge large ->
                Fault.EVENT_TOO_LARGE.exception(
                        "It has " + large.bytes() + " bytes; at most " + large.limit() + " are taken.");
            case AppendFailure.ClockBehind behind ->
                Fault.UNAVAILABLE
                        .exception("This node's clock is behind the last recorded time.")
                        .retryAfter(LATER);
            case AppendFailure.LogClosed closed ->
                Fault.UNAVAILABLE.exception("This node is stopping.").retryAfter(LATER);
            case AppendFailure.LogFailed failed ->
                Fault.UNAVAILABLE
                        .exception("What records on this node has failed: it records nothing more until it is started"
                                + " again. Why stands in its log.")
                        .retryAfter(LATER);
            case AppendFailure.StreamConflict conflict -> conflict(failure, "The case has gone on.");
            case AppendFailure.ClaimTaken taken -> conflict(failure, "Another case holds the number.");
            case AppendFailure.CommandKnown known -> conflict(failure, "The same command was recorded before.");
        };
    }

    private static ProblemException conflict(AppendFailure failure, String detail) {
        return new ProblemException(Problem.of(409, failure.code(), "Something else was recorded first")
                .withDetail(detail)
                .withRemedy("Read what was recorded, and decide again."));
    }
}
