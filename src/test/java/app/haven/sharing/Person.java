package app.haven.sharing;

import java.util.Arrays;
import java.util.List;

/** A couple; somebody whom one of the two was with before; and somebody whom neither knows. */
enum Person {
    ANA,
    BEN,
    FINN,
    XENIA;

    List<Person> others() {
        return Arrays.stream(values()).filter(person -> person != this).toList();
    }
}
