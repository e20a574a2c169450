package org.vigil.core.log;

import org.axonframework.messaging.Message;

/** An event for the tests of the engine, which does not know what events mean. */
record Said(String text) {
    static String textOf(Message<?> message) {
        return ((Said) message.getPayload()).text();
    }
}
