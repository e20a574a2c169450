package org.vigil.api.security;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.vigil.api.problem.ProblemException;

/** A password was not checked, so it is not known whether it is right. */
@SuppressWarnings("serial") // thrown within one process
final class NotChecked extends AuthenticationServiceException {
    private final ProblemException problem;

    NotChecked(ProblemException problem) {
        super("the password was not checked", problem);
        this.problem = problem;
    }

    /** What is answered. */
    ProblemException problem() {
        return problem;
    }
}
