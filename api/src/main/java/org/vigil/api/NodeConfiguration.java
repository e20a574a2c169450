package org.vigil.api;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.core.command.CaseCodec;
import org.vigil.core.command.CaseJson;
import org.vigil.core.command.CommandDesk;
import org.vigil.core.command.CommandReader;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LogClient;
import org.vigil.core.log.MongoEventLog;
import org.vigil.core.log.VigilEventStorageEngine;
import org.vigil.core.privacy.KeyStore;
import org.vigil.core.privacy.MasterKey;
import org.vigil.core.privacy.Opener;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.ProjectionLimits;
import org.vigil.query.projection.Projections;

/**
 * One node: store, log, keys and projections. Each bean is built from those above it, so that they are closed in the
 * opposite order.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VigilProperties.class)
class NodeConfiguration {

    @Bean
    Store store(VigilProperties properties, @Value("${spring.mongodb.uri:}") String uri) {
        return Store.open(uri, properties.dataPath());
    }

    @Bean
    MongoClient client(Store store, VigilProperties properties, ObjectProvider<CommandListener> listeners) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder(
                LogClient.settings(store.connectionString(), properties.log().waits()));
        listeners.forEach(settings::addCommandListener);
        return LogClient.connect(settings.build(), store.isEmbedded() || properties.standaloneAllowed());
    }

    @Bean
    MongoDatabase database(MongoClient client, Store store) {
        return client.getDatabase(store.database());
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    @Bean
    KeyStore keys(MongoDatabase database, VigilProperties properties, SecureRandom random, InstantSource clock) {
        String configured = properties.masterKey();
        MasterKey master = configured == null
                ? MasterKey.inDirectory(properties.dataPath(), random, KeyStore.isUnused(database))
                : MasterKey.fromBase64(configured);
        return KeyStore.open(database, master, random, clock);
    }

    @Bean
    Opener opener(KeyStore keys) {
        return new Opener(keys);
    }

    @Bean
    CaseJson caseJson() {
        return new CaseJson();
    }

    @Bean
    EventCodec codec(CaseJson json) {
        return new CaseCodec(json);
    }

    @Bean
    EventLog log(MongoDatabase database, VigilProperties properties, InstantSource clock) {
        return MongoEventLog.open(
                database, MongoEventLog.COLLECTION, properties.log().limits(), clock);
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventLog log, EventCodec codec) {
        return EmbeddedEventStore.builder()
                .storageEngine(new VigilEventStorageEngine(log, codec))
                .build();
    }

    @Bean
    CommandDesk commandDesk(
            EventLog log,
            EventCodec codec,
            EmbeddedEventStore eventStore,
            KeyStore keys,
            InstantSource clock,
            VigilProperties properties,
            Supplier<UUID> ids) {
        return new CommandDesk(
                log,
                codec,
                eventStore,
                keys,
                clock,
                properties.timeZone(),
                properties.closing(),
                ids,
                properties.commandAttempts());
    }

    @Bean
    CommandReader commandReader(Supplier<UUID> ids) {
        return new CommandReader(ids);
    }

    @Bean
    Projections projections(
            MongoDatabase database,
            EventLog log,
            EventCodec codec,
            EmbeddedEventStore eventStore,
            ObjectProvider<Projection> projections,
            InstantSource clock) {
        return new Projections(
                database,
                log,
                codec,
                eventStore,
                projections.orderedStream().toList(),
                clock,
                ProjectionLimits.DEFAULT);
    }
}
