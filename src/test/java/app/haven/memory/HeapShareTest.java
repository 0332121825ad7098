package app.haven.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapShareTest {

    private static final long MEBIBYTE = 1 << 20;

    @Test
    void growsWithTheHeap() {
        assertThat(HeapShare.entries(100 * MEBIBYTE, 5, 1024)).isBetween(5 * 1023L, 5 * 1024L);
        assertThat(HeapShare.entries(64L * 1024 * MEBIBYTE, 5, 1024)).isBetween(3_355_000L, 3_355_443L);
    }

    @Test
    void isOfThisJvmsLargestHeap() {
        long bytes = HeapShare.entries(50, 1);
        assertThat(bytes)
                .isBetween(
                        Runtime.getRuntime().maxMemory() / 2 - 100,
                        Runtime.getRuntime().maxMemory() / 2);
    }
}
