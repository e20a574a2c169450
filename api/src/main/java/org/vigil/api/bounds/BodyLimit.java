package org.vigil.api.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vigil.api.problem.Fault;
import org.vigil.api.problem.ProblemException;
import org.vigil.api.problem.Problems;

/**
 * Refuses a body of more than {@value #MAX_BYTES} bytes, or a file of commands of more than {@value #MAX_FILE_BYTES}: at once
 * when its length is given, else when it gets there.
 */
public final class BodyLimit extends OncePerRequestFilter {
    /** The most bytes that a body may have. */
    public static final int MAX_BYTES = 1 << 20;

    /** The most bytes that a file of commands may have, which is taken in line by line. */
    public static final int MAX_FILE_BYTES = 64 << 20;

    /** Where files of commands are taken in. */
    public static final String FILES = "/api/imports";

    // What is too large is not read, so no path in it can be named.
    private static final String WHOLE_BODY = "body";

    private final Problems problems;

    public BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = isFile(request) ? MAX_FILE_BYTES : MAX_BYTES;
        if (request.getContentLengthLong() > most) {
            problems.write(request, response, tooLarge(most));
        } else {
            chain.doFilter(new BoundedRequest(request, most), response);
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + FILES);
    }

    private static ProblemException tooLarge(int most) {
        return Fault.BODY_TOO_LARGE.exception(WHOLE_BODY, "At most " + most + " bytes are taken.");
    }

    private static final class BoundedRequest extends HttpServletRequestWrapper {
        private final int most;

        BoundedRequest(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final int most;
        private long read;

        BoundedStream(ServletInputStream body, int most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = body.read(target, offset, length);
            count(count);
            return count;
        }

        private void count(int more) {
            read += Math.max(0, more);
            if (read > most) {
                throw tooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
