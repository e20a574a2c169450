package org.vigil.api;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.vigil.core.embedded.EmbeddedStoreException;
import org.vigil.core.log.LogClient.UnsuitableServerException;
import org.vigil.core.privacy.MasterKeyUnusable;

/** Says in words, instead of a stack trace, why Vigil does not start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {
    private static final int LONGEST_REASON = 300;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureAnalysis analysis = of(cause);
            if (analysis != null) {
                return analysis;
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis of(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
            case EmbeddedStoreException store -> new FailureAnalysis(store.getMessage(), null, store);
            case MasterKeyUnusable key -> new FailureAnalysis(key.getMessage(), null, key);
            case UnsuitableServerException server ->
                new FailureAnalysis(
                        "spring.mongodb.uri names a server that can't keep the log: " + server.getMessage(),
                        "To run on such a server nevertheless, set vigil.standalone-allowed=true.",
                        server);
            case MongoException mongo ->
                new FailureAnalysis(
                        "The MongoDB server can't be reached or used: " + shortened(mongo),
                        "Check spring.mongodb.uri, and that the server is there and lets Vigil in.",
                        mongo);
            default -> null;
        };
    }

    private static String shortened(MongoException mongo) {
        String message = String.valueOf(mongo.getMessage());
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON) + " ...";
    }
}
