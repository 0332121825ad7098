package app.haven.security;

import static app.haven.security.Row.everybody;
import static app.haven.security.Row.own;

import app.haven.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who may not: what each operation of the contract answers to X (stranger), B (partner) and F (ex-partner). An operator is a
 * stranger, but for what operators alone may do.
 */
final class Matrix {

    private static final Map<String, Object> REFLECTION = Map.of("kind", "JOY", "body", "words of my own");

    private static final List<Row> FOUNDATION = List.of(
            //                             X    B    F
            everybody("register", 201)
                    .with((world, id) ->
                            Member.registration("Gil", "gil-" + UUID.randomUUID() + "@example.org", Member.PASSWORD)),
            everybody("verifyEmail", 400)
                    .with((world, id) -> Map.of("registrationId", UUID.randomUUID(), "code", "00000000")),
            everybody("signIn", 200)
                    .with((world, id) -> Map.of("email", world.partner.email(), "password", Member.PASSWORD)),
            everybody("refresh", 401).with((world, id) -> Map.of("refreshToken", "x".repeat(43))),
            everybody("listVocabularies", 200),
            everybody("listHelpLines", 200),
            // For whom another issuer vouches, which it does for none of these.
            own("createExternalAccount", 403, 403, 403)
                    .with((world, id) ->
                            Map.of("displayName", "Gil", "timeZone", Member.ZONE, "locale", "en", "adult", true)),
            own("changePassword", 204, 204, 204)
                    .with((world, id) ->
                            Map.of("currentPassword", Member.PASSWORD, "newPassword", "nine lanterns on the river"))
                    .altering(),
            own("listSessions", 200, 200, 200),
            own("endOtherSessions", 204, 204, 204),
            own("endSession", 404, 404, 404)
                    .on("A's session", world -> world.a.sessionId().toString()),
            own("signOut", 204, 204, 204).altering(),
            own("listBlocks", 200, 200, 200),
            own("block", 204, 204, 204)
                    .on("A", world -> world.a.id().toString())
                    .altering()
                    .hiding(),
            own("unblock", 204, 204, 204)
                    .on("A", world -> world.a.id().toString())
                    .hiding(),
            own("getCouple", 200, 200, 404),
            own("leaveCouple", 204, 204, 404)
                    .with((world, id) -> Map.of("keepShared", true))
                    .altering(),
            own("listFormerCouples", 200, 200, 200),
            own("invite", 409, 409, 201).altering(),
            own("getInvitation", 404, 404, 404),
            own("revokeInvitation", 404, 404, 404),
            // F is blocked by A, and so the code does not exist for F.
            own("acceptInvitation", 409, 409, 404).with((world, id) -> Map.of("code", world.usedCode)),
            own("listTogetherLogs", 200, 200, 404),
            own("confirmTogetherLog", 404, 204, 404)
                    .on("A's together log", world -> world.togetherLog)
                    .altering(),
            own("confirmTogetherLog", 404, 404, 404).on("A's practice log", world -> world.practiceLog),
            own("takeConfirmationBack", 404, 204, 404).on("A's together log", world -> world.togetherLog),
            own("takeConfirmationBack", 404, 404, 404).on("A's practice log", world -> world.practiceLog),
            own("listSharedReflections", 200, 200, 200),
            own("listLeftReflections", 200, 200, 200)
                    .on("A's couple", world -> world.couple)
                    .hiding(),
            own("listLeftReflections", 200, 200, 200)
                    .on("A's former couple", world -> world.formerCouple)
                    .hiding(),
            own("logPractice", 201, 201, 201)
                    .with((world, id) -> World.log(Member.builtInPractice()))
                    .altering(),
            own("logPractice", 400, 400, 400)
                    .on("A's practice", world -> world.practice)
                    .with((world, id) -> World.log(id))
                    .hiding(),
            own("listPracticeLogs", 200, 200, 200),
            own("getPracticeSummary", 200, 200, 200).asking("timeZone", Member.ZONE),
            own("getPracticeLog", 404, 404, 404).on("A's practice log", world -> world.practiceLog),
            own("getPracticeLog", 404, 404, 404).on("A's together log", world -> world.togetherLog),
            own("changePracticeLog", 404, 404, 404)
                    .on("A's practice log", world -> world.practiceLog)
                    .with((world, id) -> Map.of("minutes", 99)),
            own("changePracticeLog", 404, 404, 404)
                    .on("A's together log", world -> world.togetherLog)
                    .with((world, id) -> Map.of("minutes", 99)),
            own("deletePracticeLog", 404, 404, 404).on("A's practice log", world -> world.practiceLog),
            own("deletePracticeLog", 404, 404, 404).on("A's together log", world -> world.togetherLog),
            own("listPractices", 200, 200, 200),
            own("createPractice", 201, 201, 201).with((world, id) -> Map.of("name", "Sit")),
            own("getPractice", 404, 404, 404).on("A's practice", world -> world.practice),
            own("changePractice", 404, 404, 404)
                    .on("A's practice", world -> world.practice)
                    .with((world, id) -> Map.of("archived", true)),
            own("writeReflection", 201, 201, 201).with((world, id) -> REFLECTION),
            own("listOwnReflections", 200, 200, 200),
            own("getReflection", 404, 404, 404).on("A's private reflection", world -> world.privateReflection),
            own("getReflection", 404, 200, 404).on("A's shared reflection", world -> world.sharedReflection),
            own("changeReflection", 404, 404, 404)
                    .on("A's private reflection", world -> world.privateReflection)
                    .with((world, id) -> Map.of("body", "other words")),
            own("changeReflection", 404, 404, 404)
                    .on("A's shared reflection", world -> world.sharedReflection)
                    .with((world, id) -> Map.of("body", "other words")),
            own("deleteReflection", 404, 404, 404).on("A's private reflection", world -> world.privateReflection),
            own("deleteReflection", 404, 404, 404).on("A's shared reflection", world -> world.sharedReflection),
            own("shareReflection", 404, 404, 404).on("A's private reflection", world -> world.privateReflection),
            own("shareReflection", 404, 404, 404).on("A's shared reflection", world -> world.sharedReflection),
            own("withdrawReflection", 404, 404, 404).on("A's private reflection", world -> world.privateReflection),
            own("withdrawReflection", 404, 404, 404).on("A's shared reflection", world -> world.sharedReflection),
            own("getMe", 200, 200, 200),
            own("changeMe", 200, 200, 200).with((world, id) -> Map.of("displayName", "Somebody")));

    static final List<Row> ROWS = Stream.of(
                    FOUNDATION,
                    PracticeRows.ROWS,
                    TriggerRows.ROWS,
                    SafetyRows.ROWS,
                    InsightRows.ROWS,
                    ThreadRows.ROWS,
                    PromptRows.ROWS,
                    CourseRows.ROWS,
                    TherapyRows.ROWS,
                    GrantRows.ROWS,
                    PrivacyRows.ROWS,
                    QuestionnaireRows.ROWS)
            .flatMap(List::stream)
            .toList();

    private Matrix() {}
}
