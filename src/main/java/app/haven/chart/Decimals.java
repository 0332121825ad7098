package app.haven.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** No more digits than a few records can bear. */
public final class Decimals {

    private Decimals() {}

    public static double rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
    }
}
