package app.haven.memory;

/**
 * The size of a cache as a share of the largest heap that the JVM may take. What callers can fill, with keys of their own
 * making, must not end the service: so a small heap has small caches, and a large one large ones.
 */
public final class HeapShare {

    private HeapShare() {}

    /**
     * How many entries fit.
     *
     * @param percent of the largest heap, 1 to 100
     * @param bytesEach what an entry takes with all that only it holds, as measured
     */
    public static long entries(int percent, int bytesEach) {
        return entries(Runtime.getRuntime().maxMemory(), percent, bytesEach);
    }

    static long entries(long heapBytes, int percent, int bytesEach) {
        return heapBytes / 100 * percent / bytesEach;
    }
}
