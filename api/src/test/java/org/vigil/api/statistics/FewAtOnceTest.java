package org.vigil.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vigil.api.problem.ProblemException;

class FewAtOnceTest {
    @Test
    void one_more_than_may_be_is_refused_and_told_to_come_again() throws Exception {
        FewAtOnce few = new FewAtOnce(Duration.ofMillis(1));
        CountDownLatch started = new CountDownLatch(FewAtOnce.AT_ONCE);
        CountDownLatch end = new CountDownLatch(1);
        List<Future<String>> working = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < FewAtOnce.AT_ONCE; i++) {
                working.add(threads.submit(() -> few.at(() -> {
                    started.countDown();
                    await(end);
                    return "done";
                })));
            }
            started.await();
            ProblemException refused = catchThrowableOfType(ProblemException.class, () -> few.at(() -> "one more"));
            assertThat(refused.problem().status()).isEqualTo(503);
            assertThat(refused.problem().code()).isEqualTo("too-many-figures");
            end.countDown();
            for (Future<String> each : working) {
                assertThat(each.get()).isEqualTo("done");
            }
        }
        assertThat(few.at(() -> "afterwards")).isEqualTo("afterwards");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
