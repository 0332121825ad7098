package app.haven.security;

import static app.haven.security.Row.own;

import java.util.List;

/** Who may not: what a member can know about their own data. */
final class PrivacyRows {

    static final List<Row> ROWS = List.of(
            //                              X    B    F
            own("listAccesses", 200, 200, 200));

    private PrivacyRows() {}
}
