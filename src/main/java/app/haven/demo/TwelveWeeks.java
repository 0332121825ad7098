package app.haven.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What two people do in twelve weeks: what each keeps to oneself, and what they share. */
final class TwelveWeeks {

    private static final int[] ANAS_PRACTICE = {1, 2, 5, 1, 5, 2, 6, 3, 6, 2, 6, 5};
    private static final int[] BENS_PRACTICE = {0, 1, 3, 0, 3, 1, 4, 1, 4, 2, 5, 3};

    private static final String PROMPTS = "/v1/couples/current/prompts";

    private TwelveWeeks() {}

    static void live(DemoClient ana, DemoClient ben, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(DemoPerson.TIME_ZONE)));
        pair(ana, ben);
        new DemoDays(ana, today, ANAS_PRACTICE, 1).live();
        new DemoDays(ben, today, BENS_PRACTICE, 2).live();
        beTogether(ana, ben, today);
        intend(ana, today);
        beGuided(ana, today);
        share(ana, ben);
        answer(ana, ben);
        learn(ana);
    }

    private static void pair(DemoClient ana, DemoClient ben) {
        String code = ana.post("/v1/couples/invitations", null).path("code").asText();
        ben.post("/v1/couples/invitations/accept", Map.of("code", code));
    }

    private static void beTogether(DemoClient ana, DemoClient ben, LocalDate today) {
        String timeTogether = ana.practices("TIME_TOGETHER").get(0);
        for (int week = 1; week <= DemoDays.WEEKS; week++) {
            Map<String, Object> log = DemoDays.on(today.minusWeeks(week));
            log.put("practiceId", timeTogether);
            log.put("minutes", 30);
            log.put("context", "PEACEFUL");
            log.put("together", true);
            String id = ana.create("/v1/practice-logs", log);
            if (week > 1) {
                ben.put("/v1/couples/current/practice-logs/" + id + "/confirmation", null);
            }
        }
    }

    private static void intend(DemoClient ana, LocalDate today) {
        ana.create(
                "/v1/practice-plans",
                Map.of(
                        "practiceId",
                        ana.practices("MEDITATION").get(0),
                        "weekdays",
                        List.of("MO", "WE", "FR", "SU"),
                        "localTime",
                        "07:30",
                        "timeZone",
                        DemoPerson.TIME_ZONE,
                        "startDate",
                        today.minusWeeks(DemoDays.WEEKS).toString(),
                        "minutes",
                        15));
        ana.create("/v1/capacity-goals", Map.of("capacity", "STAYING_OPEN_HEARTED", "targetRating", 4));
        ana.create("/v1/commitments", Map.of("words", "For my part I will breathe three times before I answer."));
    }

    private static void beGuided(DemoClient ana, LocalDate today) {
        JsonNode process = ana.get("/v1/guided-processes").path("items").path(0);
        String session = "/v1/guided-sessions/"
                + ana.create(
                        "/v1/guided-sessions",
                        Map.of("processId", process.path("id").asText()));
        for (int step = 1; step <= process.path("steps").size(); step++) {
            ana.put(session + "/answers/" + step, Map.of("text", "I stay with it for a while, and write what comes."));
        }
        Map<String, Object> log = DemoDays.on(today);
        log.put("minutes", 25);
        log.put("context", "AFTER_CONFLICT");
        log.put("calmBefore", 2);
        log.put("calmAfter", 4);
        ana.post(session + "/finish", log);
    }

    private static void share(DemoClient ana, DemoClient ben) {
        String pancakes = shared(ana, "JOY", "When you laughed at the burnt pancakes I felt at home.");
        reflect(ana, "PAIN", "I was afraid you would go when the door closed. I have not said so yet.");
        shared(ana, "GRATITUDE", "You waited with me in the rain and did not hurry me.");
        shared(ben, "CLOSENESS", "On Sunday on the bench, when neither of us had to say anything.");
        String father = shared(ben, "TRUST", "I told you about my father, and you only listened.");
        ben.put(pancakes + "/acknowledgement", null);
        ben.create(pancakes + "/replies", Map.of("body", "I ate two of them. They were the best I ever had."));
        ana.create(pancakes + "/replies", Map.of("body", "You did not. But thank you."));
        ana.put(father + "/acknowledgement", null);
        String commitment =
                ben.create("/v1/commitments", Map.of("words", "For my part I will put the phone away at dinner."));
        ben.post("/v1/commitments/" + commitment + "/share", null);
        ben.put(
                "/v1/day-signal",
                Map.of(
                        "code",
                        "TIRED",
                        "note",
                        "Short night. I will be quiet today.",
                        "timeZone",
                        DemoPerson.TIME_ZONE));
    }

    private static String reflect(DemoClient author, String kind, String body) {
        return "/v1/reflections/" + author.create("/v1/reflections", Map.of("kind", kind, "body", body));
    }

    private static String shared(DemoClient author, String kind, String body) {
        String reflection = reflect(author, kind, body);
        author.post(reflection + "/share", null);
        return reflection;
    }

    /** One question they have seen each other's answers to, and one that waits for Ben's. */
    private static void answer(DemoClient ana, DemoClient ben) {
        String chosen = ben.create(PROMPTS, Map.of("promptCode", "LAUGH_OUT_OF_BREATH"));
        ana.create(
                PROMPTS + "/" + chosen + "/answers",
                Map.of("body", "Learning to juggle with potatoes, and you walking in."));
        ben.create(PROMPTS + "/" + chosen + "/answers", Map.of("body", "The echo in the car park that answered me."));
        String written = ana.create(PROMPTS, Map.of("text", "What would a perfectly lazy Sunday be for you?"));
        ana.create(
                PROMPTS + "/" + written + "/answers",
                Map.of("body", "No clock, warm bread, and the long way round the lake."));
    }

    private static void learn(DemoClient ana) {
        String enrolment = "/v1/course-enrolments/"
                + ana.create("/v1/course-enrolments", Map.of("courseCode", "SEVEN_DAYS_OF_CREATING_SAFETY"));
        JsonNode lessons = ana.get("/v1/courses/SEVEN_DAYS_OF_CREATING_SAFETY").path("lessons");
        for (int i = 0; i < 3; i++) {
            ana.put(enrolment + "/lessons/" + lessons.path(i).path("code").asText(), null);
        }
    }
}
