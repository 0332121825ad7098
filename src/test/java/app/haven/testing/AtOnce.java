package app.haven.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several things done at the same moment, each by a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** @return the results in the order of the calls; the first failure fails the test */
    public static <T> List<T> run(List<Callable<T>> calls) {
        CountDownLatch ready = new CountDownLatch(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> call : calls) {
                begun.add(threads.submit(() -> {
                    ready.countDown();
                    if (!ready.await(30, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("not all threads started");
                    }
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    public static <T> List<T> times(int times, Callable<T> call) {
        return run(Collections.nCopies(times, call));
    }
}
