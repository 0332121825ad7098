package app.haven.security;

import static app.haven.security.Row.own;

import java.util.List;
import java.util.Map;

/** Who may not: therapists' profiles, and what operators make of them. The therapist is somebody apart from A. */
final class TherapyRows {

    static final List<Row> ROWS = List.of(
            //                                  X    B    F
            own("applyAsTherapist", 201, 201, 201)
                    .with((world, id) -> profile())
                    .altering(),
            own("getTherapistProfile", 404, 404, 404),
            own("changeTherapistProfile", 404, 404, 404).with((world, id) -> Map.of("country", "PT")),
            own("giveTherapistProfileUp", 404, 404, 404),
            own("replaceShareCode", 404, 404, 404),
            own("lookUpTherapist", 404, 404, 404).with((world, id) -> Map.of("shareCode", "0000-0000-0000-0000")),
            own("listTherapistApplications", 403, 403, 403).operator(200),
            own("getTherapistApplication", 403, 403, 403)
                    .on("a therapist's application", TherapyRows::applicant)
                    .operator(200),
            own("verifyTherapist", 403, 403, 403)
                    .on("a therapist's application", TherapyRows::applicant)
                    .with((world, id) -> Map.of("revision", 0))
                    .operator(200)
                    .altering(),
            own("rejectTherapist", 403, 403, 403)
                    .on("a therapist's application", TherapyRows::applicant)
                    .with((world, id) -> Map.of("revision", 0, "reason", "not listed"))
                    .operator(200)
                    .altering(),
            own("suspendTherapist", 403, 403, 403)
                    .on("a therapist's application", TherapyRows::applicant)
                    .with((world, id) -> Map.of("reason", "under review"))
                    .operator(409),
            own("reinstateTherapist", 403, 403, 403)
                    .on("a therapist's application", TherapyRows::applicant)
                    .operator(409),
            // Who has not applied is nobody's business, an operator's no more than others'.
            own("getTherapistApplication", 403, 403, 403)
                    .on("A", world -> world.a.id().toString())
                    .operator(404));

    private TherapyRows() {}

    private static String applicant(World world) {
        return world.applicant.id().toString();
    }

    static Map<String, Object> profile() {
        return Map.of(
                "professionalName",
                World.PROFESSIONAL_NAME,
                "licenceNumber",
                World.LICENCE_NUMBER,
                "country",
                "ES",
                "policy",
                "What you show me stays between us.");
    }
}
