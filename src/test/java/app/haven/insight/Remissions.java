package app.haven.insight;

import java.util.List;
import java.util.regex.Pattern;

/** Weeks in remission of 42 children: Freireich et al., Blood 21 (1963) 699-716. A plus is a remission still going on. */
final class Remissions {

    static final List<Stay> TREATED = stays("6 6 6 7 10 13 16 22 23 6+ 9+ 10+ 11+ 17+ 19+ 20+ 25+ 32+ 32+ 34+ 35+");
    static final List<Stay> PLACEBO = stays("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    private Remissions() {}

    static List<Stay> stays(String times) {
        return Pattern.compile(" ")
                .splitAsStream(times)
                .map(time -> new Stay(Long.parseLong(time.replace("+", "")), !time.endsWith("+"), 1))
                .toList();
    }
}
