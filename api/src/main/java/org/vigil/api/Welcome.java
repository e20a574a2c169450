package org.vigil.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once Vigil answers, where it keeps what it is told and where to find its API. */
@Component
final class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Store store;
    private final Environment environment;

    Welcome(Store store, Environment environment) {
        this.store = store;
        this.environment = environment;
    }

    @EventListener
    @Order(1)
    void ready(ApplicationReadyEvent event) {
        LOG.info("Vigil keeps its events in {}", store.where());
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            String address = environment.getProperty("server.address", "127.0.0.1");
            LOG.info(
                    "Its API, and a page that shows it: http://{}:{}/swagger-ui/index.html",
                    address.equals("0.0.0.0") ? "127.0.0.1" : address,
                    web.getWebServer().getPort());
        }
    }
}
