package org.vigil.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Vigil's one application: the log, its projections and the ways in, in one process. */
@SpringBootApplication
public class VigilApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(VigilApplication.class, arguments);
    }
}
