package app.haven.prompt;

import static app.haven.prompt.Prompting.ANSWERS;
import static app.haven.prompt.Prompting.CODE;
import static app.haven.prompt.Prompting.PROMPTS;
import static app.haven.prompt.Prompting.answer;
import static app.haven.prompt.Prompting.answers;
import static app.haven.prompt.Prompting.change;
import static app.haven.prompt.Prompting.chooses;
import static app.haven.prompt.Prompting.delete;
import static app.haven.prompt.Prompting.list;
import static app.haven.prompt.Prompting.read;
import static app.haven.prompt.Prompting.today;
import static app.haven.prompt.Prompting.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ana leaves Ben. */
@QuarkusTest
class PromptLeavingTest {

    private Member ana;
    private Member ben;
    private String couple;
    private String daily;
    private String hersWritten;
    private String hisWritten;
    private String chosen;
    private List<String> revealed;
    private String hersOnDaily;
    private String hersOnHis;

    @BeforeEach
    void revealToEachOther() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
        couple = ana.asks().get("/v1/couples/current").path("id");
        daily = today(ana);
        hersWritten = writes(ana, "her question");
        hisWritten = writes(ben, "his question");
        chosen = chooses(ben, CODE);
        revealed = List.of(daily, hersWritten, hisWritten, chosen);
        for (String prompt : revealed) {
            String hers = answers(ana, prompt, "her answer");
            answers(ben, prompt, "his answer");
            hersOnDaily = prompt.equals(daily) ? hers : hersOnDaily;
            hersOnHis = prompt.equals(hisWritten) ? hers : hersOnHis;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingOfTheCoupleIsThereAnyMore(boolean keepShared) {
        ana.leave(keepShared);

        for (Member member : List.of(ana, ben)) {
            Problem.of(list(member), 404, "not_found");
            Problem.of(member.asks().get(PROMPTS + "/today"), 404, "not_found");
            for (String prompt : revealed) {
                Problem.of(read(member, prompt), 404, "not_found");
                Problem.of(answer(member, prompt, "again"), 404, "not_found");
            }
            Problem.of(member.asks().body(Map.of("text", "words")).post(PROMPTS), 409, "no_partner");
        }
    }

    @Test
    void eachKeepsTheOwnAnswersAlone() {
        ana.leave(false);

        for (Member member : List.of(ana, ben)) {
            String own = member == ana ? "her" : "his";
            String others = member == ana ? "his" : "her";
            Response kept = member.asks().get(ANSWERS);
            kept.then().body("items", hasSize(4));
            assertThat(kept.asString())
                    .contains(own + " answer", own + " question")
                    .doesNotContain(others + " answer", others + " question");
            kept.then().body("items[0].promptText", notNullValue()).body("items[3].promptText", notNullValue());
            left(member).then().statusCode(200).body("items", hasSize(0));
        }
    }

    @Test
    void theLeaversWordsStayReadableIfTheLeaverSaysSo() {
        ana.leave(true);

        Response left = left(ben);
        left.then().statusCode(200).body("items.id", equalTo(List.of(daily, chosen, hisWritten, hersWritten)));
        for (int i = 0; i < revealed.size(); i++) {
            left.then()
                    .body("items[" + i + "].revealed", equalTo(true))
                    .body("items[" + i + "].text", notNullValue())
                    .body("items[" + i + "].ownAnswer.body", equalTo("his answer"))
                    .body("items[" + i + "].partnersAnswer.body", equalTo("her answer"));
        }
        left.then().body("items[3].text", equalTo("her question"));
        assertThat(ben.asks().get(ANSWERS).asString()).contains("her question");
        Response page = ben.asks().queryParam("limit", 3).get("/v1/couples/former/" + couple + "/prompts");
        assertThat(ben.asks()
                        .queryParam("cursor", page.<String>path("nextCursor"))
                        .get("/v1/couples/former/" + couple + "/prompts")
                        .<List<String>>path("items.id"))
                .containsExactly(hersWritten);

        // But not the words of who was left: that is not the leaver's to decide.
        left(ana).then().statusCode(200).body("items", hasSize(0));
        assertThat(ana.asks().get(ANSWERS).asString()).doesNotContain("his question", "his answer");
        left(Member.register("Cleo")).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void onlyWhatWasRevealedIsLeftReadable() {
        String unanswered = writes(ana, "a question that nobody answered");
        String answeredByHer = writes(ana, "a question that she answered");
        String answeredByHim = writes(ana, "a question that he answered");
        answers(ana, answeredByHer, "unrevealed words");
        answers(ben, answeredByHim, "his words");
        ana.leave(true);

        Response left = left(ben);
        assertThat(left.<List<String>>path("items.id")).doesNotContain(unanswered, answeredByHer, answeredByHim);
        assertThat(left.asString()).doesNotContain("unrevealed words");
    }

    @Test
    void theLeaverStillChangesAndTakesBackWhatWasLeft() {
        ana.leave(true);

        change(ana, hersOnDaily, Map.of("body", "other words")).then().statusCode(200);
        left(ben)
                .then()
                .body("items[0].partnersAnswer.body", equalTo("other words"))
                .body("items[0].partnersAnswer.revisedAt", notNullValue());
        delete(ana, hersOnHis).then().statusCode(204);
        left(ben)
                .then()
                .body("items[2].partnersAnswer", equalTo(Map.of("removed", true)))
                .body("items[2].ownAnswer.body", equalTo("his answer"));
        ana.asks().delete(PROMPTS + "/" + hersWritten).then().statusCode(204);
        assertThat(left(ben).<List<String>>path("items.id")).containsExactly(daily, chosen, hisWritten);
        assertThat(ben.asks().get(ANSWERS).asString()).doesNotContain("her question");
    }

    @Test
    void whatWasNotRevealedNeverIs() {
        String prompt = writes(ana, "another question");
        String hers = answers(ana, prompt, "unrevealed words");
        ana.leave(false);
        ana.pairWith(ben);

        Problem.of(answer(ben, prompt, "his answer"), 404, "not_found");
        Problem.of(read(ben, prompt), 404, "not_found");
        ana.asks().get(ANSWERS + "/" + hers).then().statusCode(200).body("revealedAt", nullValue());
        delete(ana, hers).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pairingAgainBringsNothingBack(boolean keepShared) {
        ana.leave(keepShared);
        ana.pairWith(ben);

        for (Member member : List.of(ana, ben)) {
            list(member).then().statusCode(200).body("items", hasSize(0));
            for (String prompt : revealed) {
                Problem.of(read(member, prompt), 404, "not_found");
                Problem.of(answer(member, prompt, "again"), 404, "not_found");
            }
            assertThat(today(member)).isNotEqualTo(daily);
            read(member, today(member)).then().body("ownAnswer", nullValue()).body("revealed", equalTo(false));
        }
        left(ben).then().body("items", hasSize(keepShared ? 4 : 0));
    }

    @Test
    void aNewPartnerSeesNothingOld() {
        ana.leave(true);
        Member cleo = Member.register("Cleo");
        ben.pairWith(cleo);

        for (String prompt : revealed) {
            Problem.of(read(cleo, prompt), 404, "not_found");
            Problem.of(read(ben, prompt), 404, "not_found");
        }
        list(cleo).then().body("items", hasSize(0));
        list(ben).then().body("items", hasSize(0));
        left(cleo).then().body("items", hasSize(0));
    }

    private Response left(Member member) {
        return member.asks().get("/v1/couples/former/" + couple + "/prompts");
    }
}
