package org.vigil.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Vigil's one application: the log, its projections and the ways in, in one process.
 *
 * <p>Boot's own error page is left out: what no controller answers is answered by {@code api.problem}.
 */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class VigilApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(VigilApplication.class, arguments);
    }
}
