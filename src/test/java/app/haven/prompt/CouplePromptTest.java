package app.haven.prompt;

import static app.haven.prompt.Prompting.CODE;
import static app.haven.prompt.Prompting.PROMPTS;
import static app.haven.prompt.Prompting.answers;
import static app.haven.prompt.Prompting.chooses;
import static app.haven.prompt.Prompting.list;
import static app.haven.prompt.Prompting.read;
import static app.haven.prompt.Prompting.today;
import static app.haven.prompt.Prompting.writes;
import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions themselves: of the catalogue, of the day, and put by either. */
@QuarkusTest
class CouplePromptTest {

    private static final ZoneId ZONE = ZoneId.of(Member.ZONE);

    @Inject
    TestClock clock;

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theCatalogueIsInTheReadersLanguageAndByTheme() {
        List<String> english = ana.asks().get("/v1/prompts").path("items.text");
        List<String> german = ana.asks()
                .header("Accept-Language", "de-AT, en;q=0.5")
                .get("/v1/prompts")
                .path("items.text");
        assertThat(german).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);

        int sum = 0;
        for (PromptTheme theme : PromptTheme.values()) {
            Response some = ana.asks().get("/v1/prompts?theme=" + theme);
            some.then().statusCode(200).body("items.theme", everyItem(equalTo(theme.name())));
            sum += some.<List<Object>>path("items").size();
        }
        assertThat(sum).isEqualTo(english.size());
        Problem.naming("theme", ana.asks().get("/v1/prompts?theme=joy"));
    }

    @Test
    void thePromptOfTheDayIsTheSameForBothAndKeptNowhere() {
        Response hers = ana.asks().get(PROMPTS + "/today");
        hers.then()
                .statusCode(200)
                .body("kind", equalTo("DAILY"))
                .body("date", equalTo(LocalDate.now(clock.withZone(ZONE)).toString()))
                .body("promptCode", notNullValue())
                .body("theme", notNullValue())
                .body("text", notNullValue())
                .body("revealed", equalTo(false));
        assertThat(hers.<Map<String, Object>>path("").keySet())
                .isEqualTo(Set.of("id", "kind", "promptCode", "theme", "text", "date", "revealed"));
        assertThat(seen(ben.asks().get(PROMPTS + "/today"))).isEqualTo(seen(hers));
        assertThat(seen(read(ben, hers.path("id")))).isEqualTo(seen(hers));

        list(ana).then().statusCode(200).body("items", hasSize(0));
        assertThat(Sql.count("select count(*) from prompt_answer where owner_id in (?, ?)", ana.id(), ben.id()))
                .isZero();
        assertThat(Sql.count("select count(*) from couple_prompt where owner_id in (?, ?)", ana.id(), ben.id()))
                .isZero();
    }

    @Test
    void thePromptOfTheDayIsInTheReadersLanguage() {
        Response english = ana.asks().get(PROMPTS + "/today");
        Response french = ana.asks().header("Accept-Language", "fr").get(PROMPTS + "/today");

        assertThat(french.<String>path("id")).isEqualTo(english.path("id"));
        assertThat(french.<String>path("promptCode")).isEqualTo(english.path("promptCode"));
        assertThat(french.<String>path("text")).isNotEqualTo(english.path("text"));
    }

    /** To the second, where the two have their day. */
    @Test
    void theDayEndsAtTheirMidnight() {
        String first = today(ana);
        ZonedDateTime midnight = LocalDate.now(clock.withZone(ZONE))
                .plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(ZONE);

        clock.forward(Duration.between(clock.instant(), midnight.minusMinutes(1)));
        ana.refresh();
        clock.forward(Duration.between(clock.instant(), midnight.minusSeconds(2)));
        assertThat(today(ana)).isEqualTo(first);
        clock.forward(Duration.between(clock.instant(), midnight));
        Response next = ana.asks().get(PROMPTS + "/today");
        next.then().statusCode(200).body("date", equalTo(midnight.toLocalDate().toString()));
        assertThat(next.<String>path("id")).isNotEqualTo(first);
    }

    @Test
    void theDayIsThatOfTheZoneThatTheTwoHaveChosen() {
        for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12")) {
            ben.asks()
                    .body(Map.of("timeZone", zone))
                    .put("/v1/couples/current/time-zone")
                    .then()
                    .statusCode(200);
            ana.asks()
                    .get(PROMPTS + "/today")
                    .then()
                    .statusCode(200)
                    .body(
                            "date",
                            equalTo(LocalDate.now(clock.withZone(ZoneId.of(zone)))
                                    .toString()));
        }
    }

    @Test
    void nothingComesAgainBeforeAllHaveCome() {
        List<String> codes = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            codes.add(ana.asks().get(PROMPTS + "/today").path("promptCode"));
            clock.forward(Duration.ofDays(1));
            ana.refresh();
        }
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void aPromptOfADayCanBeReadForSevenDays() {
        String first = today(ana);
        clock.forward(Duration.ofDays(6));
        ana.refresh();
        read(ana, first).then().statusCode(200).body("id", equalTo(first));

        clock.forward(Duration.ofDays(1));
        ana.refresh();
        assertThat(seen(read(ana, first)))
                .startsWith("404 ")
                .isEqualTo(seen(read(ana, UUID.randomUUID().toString())));
        assertThat(seen(Prompting.answer(ana, first, "late")))
                .startsWith("404 ")
                .isEqualTo(seen(Prompting.answer(ana, UUID.randomUUID().toString(), "late")));
    }

    @Test
    void whatEitherWritesIsAtOnceThereForBoth() {
        Response put = ana.asks().body(Map.of("text", "What did you dream of?")).post(PROMPTS);
        put.then()
                .statusCode(201)
                .header("Location", PROMPTS + "/" + put.path("id"))
                .header("ETag", nullValue())
                .body("kind", equalTo("WRITTEN"))
                .body("text", equalTo("What did you dream of?"))
                .body("authorId", equalTo(ana.id().toString()))
                .body("revealed", equalTo(false));
        assertThat(put.<Map<String, Object>>path("").keySet())
                .isEqualTo(Set.of("id", "kind", "text", "authorId", "revealed"));
        for (Member member : List.of(ana, ben)) {
            assertThat(read(member, put.path("id")).asString()).isEqualTo(put.asString());
            assertThat(list(member).<Object>path("items[0]")).isEqualTo(put.path(""));
        }
    }

    @Test
    void whatEitherChoosesIsInTheLanguageOfWhoReads() {
        Response put = ana.asks().body(Map.of("promptCode", CODE)).post(PROMPTS);
        put.then()
                .statusCode(201)
                .body("kind", equalTo("CHOSEN"))
                .body("promptCode", equalTo(CODE))
                .body("theme", equalTo("SAFETY"))
                .body("authorId", equalTo(ana.id().toString()))
                .body("date", nullValue());
        String spanish =
                Json.text(ben.asks().header("Accept-Language", "es").get(PROMPTS + "/" + put.path("id")), "text");
        assertThat(spanish).startsWith("¿").isNotEqualTo(put.path("text"));
    }

    @Test
    void isEitherWrittenOrChosen() {
        Problem.naming("/text", ana.asks().body("{}").post(PROMPTS));
        Problem.naming("/text", ana.asks().body(Map.of("text", " \n")).post(PROMPTS));
        Problem.naming(
                "/promptCode",
                ana.asks().body(Map.of("text", "words", "promptCode", CODE)).post(PROMPTS));
        Problem.naming(
                "/promptCode",
                ana.asks().body(Map.of("promptCode", "NO_SUCH_PROMPT")).post(PROMPTS));
        list(ben).then().body("items", hasSize(0));
    }

    @Test
    void isGoneForBothOnceItsWriterTakesItBack() {
        String prompt = writes(ana, "What did you dream of?");
        Problem.of(ben.asks().delete(PROMPTS + "/" + prompt), 404, "not_found");
        Problem.of(Member.register("Cleo").asks().delete(PROMPTS + "/" + prompt), 404, "not_found");
        Problem.of(ana.asks().delete(PROMPTS + "/" + today(ana)), 404, "not_found");
        read(ben, prompt).then().statusCode(200);

        ana.asks().delete(PROMPTS + "/" + prompt).then().statusCode(204);
        for (Member member : List.of(ana, ben)) {
            Problem.of(read(member, prompt), 404, "not_found");
            list(member).then().body("items", hasSize(0));
            Problem.of(Prompting.answer(member, prompt, "words"), 404, "not_found");
        }
        Problem.of(ana.asks().delete(PROMPTS + "/" + prompt), 404, "not_found");
    }

    @Test
    void onceItIsTakenBackEachKeepsTheOwnAnswerAlone() {
        String prompt = writes(ana, "What did you dream of?");
        String hers = answers(ana, prompt, "her answer");
        String his = answers(ben, prompt, "his answer");
        String etag = ben.asks().get(Prompting.ANSWERS + "/" + his).header("ETag");
        ana.asks().delete(PROMPTS + "/" + prompt).then().statusCode(204);

        ben.asks()
                .header("If-None-Match", etag)
                .get(Prompting.ANSWERS + "/" + his)
                .then()
                .statusCode(200)
                .body("body", equalTo("his answer"))
                .body("promptText", nullValue());
        assertThat(ben.asks().get(Prompting.ANSWERS).<List<String>>path("items.id"))
                .containsExactly(his);
        assertThat(ana.asks().get(Prompting.ANSWERS).<List<String>>path("items.id"))
                .containsExactly(hers);
        for (Member member : List.of(ana, ben)) {
            Problem.of(read(member, prompt), 404, "not_found");
            Problem.of(Prompting.answer(member, prompt, "again"), 404, "not_found");
        }
        assertThat(Sql.count("select count(*) from couple_prompt where id = ?::uuid", prompt))
                .isZero();
    }

    @Test
    void theListHoldsWhatEitherPutAndTheDaysThatTheViewerAnsweredTheNewestFirst() {
        String written = writes(ana, "one");
        String daily = today(ana);
        answers(ana, daily, "her answer");
        String chosen = chooses(ben, CODE);

        assertThat(list(ana).<List<String>>path("items.id")).containsExactly(chosen, daily, written);
        assertThat(list(ana).<List<String>>path("items.kind")).containsExactly("CHOSEN", "DAILY", "WRITTEN");
        assertThat(list(ben).<List<String>>path("items.id")).containsExactly(chosen, written);

        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var request = ana.asks().queryParam("limit", 1);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PROMPTS);
            paged.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(paged).containsExactly(chosen, daily, written);
        Problem.naming("limit", ana.asks().get(PROMPTS + "?limit=0"));
        Problem.naming("cursor", ana.asks().get(PROMPTS + "?cursor=AAAA"));
    }

    @Test
    void needsACouple() {
        Member cleo = Member.register("Cleo");
        String prompt = writes(ana, "one");

        Problem.of(cleo.asks().body(Map.of("text", "words")).post(PROMPTS), 409, "no_partner");
        Problem.of(cleo.asks().get(PROMPTS), 404, "not_found");
        Problem.of(cleo.asks().get(PROMPTS + "/today"), 404, "not_found");
        Problem.of(read(cleo, prompt), 404, "not_found");
        Problem.of(read(cleo, today(ana)), 404, "not_found");
        Problem.of(Prompting.answer(cleo, prompt, "words"), 404, "not_found");
        Problem.of(Prompting.answer(cleo, today(ana), "words"), 404, "not_found");
        cleo.asks().get("/v1/prompts").then().statusCode(200);
    }

    @Test
    void isForTheTwoAlone() {
        Member cleo = Member.register("Cleo");
        cleo.pairWith(Member.register("Dora"));
        for (String prompt : List.of(writes(ana, "one"), chooses(ana, CODE), today(ana))) {
            assertThat(seen(read(cleo, prompt)))
                    .startsWith("404 ")
                    .isEqualTo(seen(read(cleo, UUID.randomUUID().toString())));
            Problem.of(Prompting.answer(cleo, prompt, "words"), 404, "not_found");
        }
        assertThat(today(cleo)).isNotEqualTo(today(ana));
        list(cleo).then().body("items", hasSize(0));
    }
}
