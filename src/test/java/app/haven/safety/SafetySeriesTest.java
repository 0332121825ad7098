package app.haven.safety;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import app.haven.time.Bucket;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class SafetySeriesTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    @Inject
    SafetySeries series;

    private Member ana;

    private record CheckedIn(LocalDate date, int inner, Integer relationship) {}

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void keepsTheTwoSeriesApart() {
        checkIn(new CheckedIn(LEAP_DAY, 5, 1));
        checkIn(new CheckedIn(LEAP_DAY, 4, null));
        checkIn(new CheckedIn(LEAP_DAY.plusDays(1), 2, null));

        assertThat(between(LEAP_DAY, LEAP_DAY.plusDays(1), Bucket.DAY))
                .containsExactly(
                        new SafetyPoint(LEAP_DAY, 2, 4.5, 1, 1.0),
                        new SafetyPoint(LEAP_DAY.plusDays(1), 1, 2.0, 0, null));
        assertThat(between(LEAP_DAY, LEAP_DAY.plusDays(1), Bucket.MONTH))
                .containsExactly(
                        new SafetyPoint(LocalDate.of(2024, 2, 1), 2, 4.5, 1, 1.0),
                        new SafetyPoint(LocalDate.of(2024, 3, 1), 1, 2.0, 0, null));
        // 29 February 2024 was a Thursday.
        assertThat(between(LEAP_DAY, LEAP_DAY.plusDays(1), Bucket.WEEK))
                .singleElement()
                .isEqualTo(new SafetyPoint(LocalDate.of(2024, 2, 26), 3, 11.0 / 3, 1, 1.0));
    }

    @ParameterizedTest
    @EnumSource(Bucket.class)
    void isWhatAPlainComputationSays(Bucket bucket) {
        List<CheckedIn> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(new CheckedIn(LEAP_DAY.plusDays(i * 7L % 61 - 20), 1 + i % 5, i % 3 == 0 ? null : 1 + i * 2 % 5));
        }
        all.forEach(this::checkIn);
        LocalDate from = LEAP_DAY.minusDays(13);
        LocalDate to = LEAP_DAY.plusDays(31);

        List<SafetyPoint> points = between(from, to, bucket);

        Map<LocalDate, List<CheckedIn>> expected = all.stream()
                .filter(one -> !one.date().isBefore(from) && !one.date().isAfter(to))
                .collect(Collectors.groupingBy(one -> bucket.startOf(one.date()), TreeMap::new, Collectors.toList()));
        assertThat(points.stream().map(SafetyPoint::start)).containsExactlyElementsOf(expected.keySet());
        for (SafetyPoint point : points) {
            List<CheckedIn> ofBucket = expected.get(point.start());
            assertThat(point.checkIns()).isEqualTo(ofBucket.size());
            assertThat(point.innerMean())
                    .isCloseTo(
                            ofBucket.stream()
                                    .mapToInt(CheckedIn::inner)
                                    .average()
                                    .orElseThrow(),
                            Offset.offset(1e-9));
            List<Integer> rated = ofBucket.stream()
                    .map(CheckedIn::relationship)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(point.relationshipCount()).isEqualTo(rated.size());
            OptionalDouble mean = rated.stream().mapToInt(Integer::intValue).average();
            if (mean.isPresent()) {
                assertThat(point.relationshipMean()).isCloseTo(mean.getAsDouble(), Offset.offset(1e-9));
            } else {
                assertThat(point.relationshipMean()).isNull();
            }
        }
    }

    @Test
    void isOfOneOwnerAndOfTheDaysAskedFor() {
        checkIn(new CheckedIn(LEAP_DAY.minusDays(1), 1, 1));
        checkIn(new CheckedIn(LEAP_DAY, 3, 3));
        checkIn(new CheckedIn(LEAP_DAY.plusDays(1), 5, 5));

        assertThat(between(LEAP_DAY, LEAP_DAY, Bucket.MONTH))
                .containsExactly(new SafetyPoint(LocalDate.of(2024, 2, 1), 1, 3.0, 1, 3.0));
        assertThat(between(LEAP_DAY.plusDays(2), LEAP_DAY.plusDays(9), Bucket.DAY))
                .isEmpty();
        assertThat(series.between(UUID.randomUUID(), LEAP_DAY, LEAP_DAY, Bucket.DAY))
                .isEmpty();
    }

    private List<SafetyPoint> between(LocalDate from, LocalDate to, Bucket bucket) {
        return series.between(ana.id(), from, to, bucket);
    }

    private void checkIn(CheckedIn one) {
        Map<String, Object> body = new HashMap<>();
        body.put("localDate", one.date().toString());
        body.put("timeZone", Member.ZONE);
        body.put("innerSafety", one.inner());
        if (one.relationship() != null) {
            body.put("relationshipSafety", one.relationship());
        }
        ana.asks().body(body).post("/v1/check-ins").then().statusCode(201);
    }
}
