package app.haven.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.SomeCourse;
import app.haven.therapy.Practitioner;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A's things, and the people who may not touch them: partner B, ex-partner F, X of another couple, and operator M. */
final class World {

    static final String PRIVATE_WORDS = "the words that nobody else may read";
    static final String SHARED_WORDS = "the words that the partner may read";
    static final String NOTE = "a note on the breath";
    static final String PRACTICE_NAME = "Walk to the old bridge";
    static final String TRIGGER_NOTE = "a note on the closing door";
    static final String SAFETY_NOTE = "a note on how safe it felt";
    static final String PRIVATE_PROMISE = "the promise that nobody else may read";
    static final String SHARED_PROMISE = "the promise that the partner may read";
    static final String SIGNAL_NOTE = "a quiet evening, please";
    static final String REPLY = "the reply that the partner may read";
    static final String FORMER_REPLY = "the reply that a former partner could read once";
    static final String GUIDED_ANSWER = "an answer to the wounded part";
    static final String FORMER_QUESTION = "a question from before";
    static final String FORMER_ANSWER = "an answer from before";
    static final String QUESTION = "a question to the partner";
    static final String UNREVEALED_ANSWER = "the answer that waits for the other";
    static final String REVEALED_ANSWER = "the answer that the partner may read";

    static final String TASK = "a task for the evenings";
    static final String SESSION_NOTE = "a therapist's note on A";

    static final String PROFESSIONAL_NAME = "Dr Tess of the long river";
    static final String LICENCE_NUMBER = "the licence number T-7719";

    final Member a = Member.register("Ana");
    final Member partner = Member.register("Ben");
    final Member ex = Member.register("Finn");
    final Member stranger = Member.register("Xenia");
    final Member applicant = Member.register("Tess");
    final Member operator = Member.operator("Mona");
    final Practitioner therapist = Practitioner.practising();

    final String usedCode;
    final String couple;
    final String formerCouple;
    final String revokedToken;
    final String privateReflection;
    final String sharedReflection;
    final String practice;
    final String practiceLog;
    final String togetherLog;
    final String triggerLog;
    final String checkIn;
    final String rating;
    final String goal;
    final String privateCommitment;
    final String sharedCommitment;
    final String practicePlan;
    final String guidedSession;
    final String reply;
    final String formerReflection;
    final String formerReply;
    final String privateEnrolment;
    final String sharedEnrolment;
    final String formerQuestion;
    final String dailyQuestion;
    final String question;
    final String revealedQuestion;
    final String grant;
    final String homework;
    final String assignment;
    final String sessionNote;
    final String unrevealedAnswer;
    final String revealedAnswer;
    final String begunResponse;
    final String submittedResponse;
    final String questionnaireSchedule;

    private final Map<String, String> before;

    World() {
        a.pairWith(ex);
        formerReflection = a.writesAndShares("what the ex-partner could read once");
        formerReply = a.replies(formerReflection, FORMER_REPLY);
        formerCouple = coupleOf(a);
        formerQuestion = create("/v1/couples/current/prompts", Map.of("text", FORMER_QUESTION));
        answer(a, formerQuestion, FORMER_ANSWER);
        answer(ex, formerQuestion, "an answer of the ex-partner's");
        a.leave(false);
        a.asks().put("/v1/blocks/" + ex.id()).then().statusCode(204);
        usedCode = Json.text(a.asks().post("/v1/couples/invitations"), "code");
        partner.asks()
                .body(Map.of("code", usedCode))
                .post("/v1/couples/invitations/accept")
                .then()
                .statusCode(201);
        stranger.pairWith(Member.register("Yann"));
        operator.pairWith(Member.register("Zoe"));
        couple = coupleOf(a);
        Member device = a.signInAgain();
        device.asks().post("/v1/auth/sign-out").then().statusCode(204);
        revokedToken = device.accessToken();
        privateReflection = a.writes(PRIVATE_WORDS);
        sharedReflection = a.writesAndShares(SHARED_WORDS);
        reply = a.replies(sharedReflection, REPLY);
        practice = Json.id(a.asks()
                .body(Map.of("name", PRACTICE_NAME, "minutes", 20))
                .post("/v1/practices")
                .then()
                .statusCode(201));
        Map<String, Object> alone = log(practice);
        alone.put("note", NOTE);
        practiceLog = a.logs(alone);
        Map<String, Object> together = log(Member.builtInPractice());
        together.put("together", true);
        togetherLog = a.logs(together);
        Map<String, Object> trigger = Member.trigger();
        trigger.put("note", TRIGGER_NOTE);
        triggerLog = a.logsTrigger(trigger);
        checkIn = create("/v1/check-ins", noted(SafetyRows.checkIn()));
        rating = create("/v1/capacity-ratings", noted(SafetyRows.rating()));
        goal = create("/v1/capacity-goals", noted(SafetyRows.goal()));
        privateCommitment = create("/v1/commitments", Map.of("words", PRIVATE_PROMISE));
        sharedCommitment = create("/v1/commitments", Map.of("words", SHARED_PROMISE));
        a.asks().post("/v1/commitments/" + sharedCommitment + "/share").then().statusCode(200);
        a.asks().body(SafetyRows.signal()).put("/v1/day-signal").then().statusCode(200);
        practicePlan = Json.id(a.asks()
                .body(PracticeRows.plan(practice))
                .post("/v1/practice-plans")
                .then()
                .statusCode(201));
        guidedSession = Json.id(a.asks()
                .body(Map.of("processId", PracticeRows.PROCESS))
                .post("/v1/guided-sessions")
                .then()
                .statusCode(201));
        a.asks()
                .header("If-Match", "*")
                .body(Map.of("text", GUIDED_ANSWER))
                .put("/v1/guided-sessions/" + guidedSession + "/answers/1")
                .then()
                .statusCode(200);
        privateEnrolment = create("/v1/course-enrolments", Map.of("courseCode", CourseRows.COURSE));
        sharedEnrolment = create("/v1/course-enrolments", Map.of("courseCode", SomeCourse.SHIPPED));
        for (String enrolment : List.of(privateEnrolment, sharedEnrolment)) {
            a.asks()
                    .put("/v1/course-enrolments/" + enrolment + "/lessons/" + CourseRows.LESSON)
                    .then()
                    .statusCode(200);
        }
        a.asks()
                .post("/v1/course-enrolments/" + sharedEnrolment + "/share")
                .then()
                .statusCode(200);
        dailyQuestion = Json.text(a.asks().get("/v1/couples/current/prompts/today"), "id");
        unrevealedAnswer = answer(a, dailyQuestion, UNREVEALED_ANSWER);
        question = create("/v1/couples/current/prompts", Map.of("text", QUESTION));
        revealedQuestion = create("/v1/couples/current/prompts", Map.of("promptCode", "SHOULDERS_DROP"));
        revealedAnswer = answer(a, revealedQuestion, REVEALED_ANSWER);
        answer(partner, revealedQuestion, "an answer of the partner's");
        applicant
                .asks()
                .body(TherapyRows.profile())
                .post("/v1/therapist-profile")
                .then()
                .statusCode(201);
        grant = therapist.isGranted(a, "SAFETY", "REFLECTIONS");
        homework = byTherapist("homework", Map.of("task", TASK));
        assignment =
                byTherapist("questionnaire-assignments", Map.of("questionnaireCode", QuestionnaireRows.QUESTIONNAIRE));
        sessionNote =
                byTherapist("sessions", Map.of("heldOn", "2026-03-14", "timeZone", Member.ZONE, "note", SESSION_NOTE));
        begunResponse = begins(true);
        submittedResponse = begins(false);
        a.asks()
                .post("/v1/questionnaire-responses/" + submittedResponse + "/submit")
                .then()
                .statusCode(200);
        questionnaireSchedule = create("/v1/questionnaire-schedules", QuestionnaireRows.SCHEDULE);
        before = things();
    }

    private String byTherapist(String collection, Map<String, Object> thing) {
        return Json.id(therapist
                .member()
                .asks()
                .body(thing)
                .post("/v1/therapy/clients/" + a.id() + "/" + collection)
                .then()
                .statusCode(201));
    }

    private String begins(boolean afraid) {
        String response =
                create("/v1/questionnaire-responses", Map.of("questionnaireCode", QuestionnaireRows.QUESTIONNAIRE));
        a.patches()
                .header("If-Match", "*")
                .body(Map.of("answers", Map.of("fear-1", afraid ? "OFTEN" : "NEVER", "inner-1", "RARELY")))
                .patch("/v1/questionnaire-responses/" + response)
                .then()
                .statusCode(200);
        return response;
    }

    private static String answer(Member member, String prompt, String body) {
        return Json.id(member.asks()
                .body(Map.of("body", body))
                .post("/v1/couples/current/prompts/" + prompt + "/answers")
                .then()
                .statusCode(201));
    }

    static Map<String, Object> log(String practice) {
        Map<String, Object> log =
                new HashMap<>(Member.practice(LocalDate.now(ZoneOffset.UTC).minusDays(1)));
        log.put("practiceId", practice);
        return log;
    }

    private String create(String collection, Map<String, Object> thing) {
        return Json.id(a.asks().body(thing).post(collection).then().statusCode(201));
    }

    private static Map<String, Object> noted(Map<String, Object> thing) {
        Map<String, Object> noted = new HashMap<>(thing);
        noted.put("note", SAFETY_NOTE);
        return noted;
    }

    private static String coupleOf(Member member) {
        return Json.id(member.asks().get("/v1/couples/current").then().statusCode(200));
    }

    /** What belongs to A alone is as it was, whatever anybody else did. */
    void isAsItWas() {
        assertThat(things()).isEqualTo(before);
    }

    /** What nobody but A may ever get to see. */
    List<String> secrets() {
        return List.of(
                privateReflection,
                PRIVATE_WORDS,
                practice,
                PRACTICE_NAME,
                practiceLog,
                NOTE,
                triggerLog,
                TRIGGER_NOTE,
                checkIn,
                rating,
                goal,
                SAFETY_NOTE,
                privateCommitment,
                PRIVATE_PROMISE,
                practicePlan,
                guidedSession,
                GUIDED_ANSWER,
                formerReply,
                FORMER_REPLY,
                privateEnrolment,
                FORMER_QUESTION,
                FORMER_ANSWER,
                unrevealedAnswer,
                UNREVEALED_ANSWER,
                revealedAnswer,
                grant,
                Practitioner.PURPOSE,
                therapist.member().id().toString(),
                homework,
                TASK,
                assignment,
                sessionNote,
                SESSION_NOTE,
                begunResponse,
                submittedResponse,
                questionnaireSchedule,
                a.email(),
                a.sessionId().toString());
    }

    /** What only A's partner may see as well. */
    List<String> confidences() {
        return List.of(
                sharedReflection,
                SHARED_WORDS,
                reply,
                REPLY,
                togetherLog,
                sharedCommitment,
                SHARED_PROMISE,
                SIGNAL_NOTE,
                sharedEnrolment,
                dailyQuestion,
                question,
                QUESTION,
                revealedQuestion,
                REVEALED_ANSWER,
                a.id().toString(),
                couple);
    }

    /** What a therapist tells operators, and nobody else before they are verified. */
    List<String> applications() {
        return List.of(applicant.id().toString(), PROFESSIONAL_NAME, LICENCE_NUMBER);
    }

    private Map<String, String> things() {
        Map<String, String> things = new LinkedHashMap<>();
        for (String path : List.of(
                "/v1/users/me",
                "/v1/users/me/access-log",
                "/v1/auth/sessions",
                "/v1/blocks",
                "/v1/reflections/" + privateReflection,
                "/v1/reflections?visibility=PRIVATE",
                "/v1/replies",
                "/v1/replies/" + reply,
                "/v1/replies/" + formerReply,
                "/v1/practices/" + practice,
                "/v1/practice-logs/" + practiceLog,
                "/v1/trigger-logs",
                "/v1/trigger-logs/" + triggerLog,
                "/v1/check-ins/" + checkIn,
                "/v1/capacity-ratings/" + rating,
                "/v1/capacity-goals/" + goal,
                "/v1/commitments/" + privateCommitment,
                "/v1/practice-logs/summary?timeZone=Europe/Madrid",
                "/v1/practice-plans/" + practicePlan,
                "/v1/practice-plans",
                "/v1/guided-sessions/" + guidedSession,
                "/v1/guided-sessions",
                "/v1/course-enrolments/" + privateEnrolment,
                "/v1/grants/" + grant,
                "/v1/grants",
                "/v1/homework/" + homework,
                "/v1/homework",
                "/v1/questionnaire-assignments",
                "/v1/prompt-answers/" + unrevealedAnswer,
                "/v1/prompt-answers/" + revealedAnswer,
                "/v1/prompt-answers",
                "/v1/questionnaire-responses",
                "/v1/questionnaire-responses/" + begunResponse,
                "/v1/questionnaire-responses/" + submittedResponse,
                "/v1/questionnaire-schedules",
                "/v1/questionnaire-schedules/" + questionnaireSchedule)) {
            Response answer = a.asks().get(path);
            things.put(path, answer.statusCode() + " " + answer.header("ETag") + " " + answer.asString());
        }
        return things;
    }

    /** As {@link #isAsItWas}, and what A shares is still shared, with nobody's mark on it. */
    void sharesAsItDid() {
        a.asks()
                .get("/v1/reflections/" + sharedReflection)
                .then()
                .statusCode(200)
                .body("body", org.hamcrest.Matchers.equalTo(SHARED_WORDS))
                .body("visibility", org.hamcrest.Matchers.equalTo("SHARED"))
                .body("revisedAt", org.hamcrest.Matchers.nullValue());
        a.asks()
                .get("/v1/practice-logs/" + togetherLog)
                .then()
                .statusCode(200)
                .body("joint", org.hamcrest.Matchers.equalTo(false));
        a.asks()
                .get("/v1/commitments/" + sharedCommitment)
                .then()
                .statusCode(200)
                .body("words", org.hamcrest.Matchers.equalTo(SHARED_PROMISE))
                .body("status", org.hamcrest.Matchers.equalTo("OPEN"))
                .body("visibility", org.hamcrest.Matchers.equalTo("SHARED"))
                .body("revisedAt", org.hamcrest.Matchers.nullValue());
        a.asks()
                .get("/v1/course-enrolments/" + sharedEnrolment)
                .then()
                .statusCode(200)
                .body("lessons.code", org.hamcrest.Matchers.equalTo(List.of(CourseRows.LESSON)))
                .body("visibility", org.hamcrest.Matchers.equalTo("SHARED"));
        a.asks()
                .get("/v1/couples/current/prompts/" + question)
                .then()
                .statusCode(200)
                .body("text", org.hamcrest.Matchers.equalTo(QUESTION))
                .body("revealed", org.hamcrest.Matchers.equalTo(false));
        a.asks()
                .get("/v1/couples/current/prompts/" + revealedQuestion)
                .then()
                .statusCode(200)
                .body("ownAnswer.body", org.hamcrest.Matchers.equalTo(REVEALED_ANSWER))
                .body("ownAnswer.revisedAt", org.hamcrest.Matchers.nullValue());
        a.asks().get("/v1/day-signal").then().statusCode(200).body("note", org.hamcrest.Matchers.equalTo(SIGNAL_NOTE));
    }
}
