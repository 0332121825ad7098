package app.haven.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard's files are everybody's, and run nothing but one another. */
@QuarkusTest
class DashboardFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/", "/dashboard/index.html", "/dashboard/app.js", "/dashboard/style.css"})
    void comeWithoutATokenUnderAStrictPolicy(String path) {
        Response answer = given().get(path);

        answer.then().statusCode(200);
        assertThat(List.of(answer.header("Content-Security-Policy").split("; ")))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "connect-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'")
                .noneMatch(directive -> directive.contains("unsafe") || directive.contains("data:"));
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void haveNothingInline() {
        String page = given().get("/dashboard/").asString();
        assertThat(page).doesNotContain("style=").doesNotContainPattern("<script(?![^>]* src=)|\\son\\w+=|<style");
    }

    @Test
    void areAskedForAgainOnlyWhenTheyHaveChanged() {
        String modified = given().get("/dashboard/app.js").header("Last-Modified");
        given().header("If-Modified-Since", modified)
                .get("/dashboard/app.js")
                .then()
                .statusCode(304);
    }

    @Test
    void areFoundWithoutTheLastSlash() {
        given().redirects()
                .follow(false)
                .get("/dashboard")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/dashboard/"));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        given().get("/dashboard/nothing").then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @Test
    void theChartLibraryIsServedUnderItsVersionAndMayBeKept() {
        String chart = given().get("/dashboard/chart.js").asString();
        String path = chart.replaceAll("(?s).*'(/webjars/uplot/[^']+)'.*", "$1");
        given().get(path + "/uPlot.esm.js").then().statusCode(200).header("Cache-Control", containsString("immutable"));
        given().get(path + "/uPlot.min.css").then().statusCode(200);
    }
}
