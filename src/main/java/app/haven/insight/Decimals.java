package app.haven.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** No more digits than a few records can bear. */
final class Decimals {

    private Decimals() {}

    static double rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
    }
}
