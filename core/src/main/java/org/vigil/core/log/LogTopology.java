package org.vigil.core.log;

import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What kind of server keeps the log, as far as it matters to what an acknowledgement is worth. */
public enum LogTopology {
    /** A replica set: what a majority acknowledged survives the loss of a node. */
    REPLICA_SET,
    /** A sharded cluster, whose shards are replica sets. */
    SHARDED,
    /** One server: what it acknowledged is on its disk, and nowhere else. The embedded store and FerretDB are such. */
    STANDALONE;

    // Of MongoDB 5.0, the first with the Stable API.
    private static final int STABLE_API_WIRE_VERSION = 13;

    /** @throws LogClient.UnsuitableServerException if nothing in it takes writes */
    static LogTopology of(ClusterDescription cluster) {
        Set<ServerType> types = cluster.getServerDescriptions().stream()
                .map(ServerDescription::getType)
                .collect(Collectors.toSet());
        if (types.contains(ServerType.SHARD_ROUTER) || types.contains(ServerType.LOAD_BALANCER)) {
            return SHARDED;
        }
        if (types.contains(ServerType.REPLICA_SET_PRIMARY)) {
            return REPLICA_SET;
        }
        if (types.contains(ServerType.STANDALONE)) {
            return STANDALONE;
        }
        throw new LogClient.UnsuitableServerException("no server that takes writes, only " + types
                + "; name the whole replica set in the connection string (replicaSet=...)");
    }

    /** The declaration of the Stable API V1, strict, where every server that answers knows it. */
    static Optional<ServerApi> stableApi(ClusterDescription cluster) {
        boolean known = cluster.getServerDescriptions().stream()
                .filter(ServerDescription::isOk)
                .allMatch(server -> server.getMaxWireVersion() >= STABLE_API_WIRE_VERSION);
        ServerApi api = ServerApi.builder()
                .version(ServerApiVersion.V1)
                .strict(true)
                .deprecationErrors(true)
                .build();
        return known ? Optional.of(api) : Optional.empty();
    }
}
