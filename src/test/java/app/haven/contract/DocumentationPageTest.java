package app.haven.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that shows the contract is everybody's, and runs nothing but its own files. */
@QuarkusTest
class DocumentationPageTest {

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void comesWithoutATokenUnderAStrictPolicy() {
        Response answer = given().get("/docs/");

        answer.then().statusCode(200);
        assertThat(List.of(answer.header("Content-Security-Policy").split("; ")))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.asString()).doesNotContain("style=").doesNotContainPattern("<script(?![^>]* src=)|<style");
    }

    @Test
    void findsItsFiles() {
        List<String> files = FILE.matcher(given().get("/docs/").asString())
                .results()
                .map((MatchResult file) -> file.group(1))
                .toList();

        assertThat(files).hasSizeGreaterThan(3);
        for (String file : files) {
            Response answer = given().get(file.startsWith("/") ? file : "/docs/" + file);
            answer.then().statusCode(200);
            if (file.startsWith("/webjars/")) {
                answer.then().header("Cache-Control", containsString("immutable"));
            }
        }
    }

    @Test
    void isFoundWithoutTheLastSlash() {
        given().redirects().follow(false).get("/docs").then().statusCode(302).header("Location", equalTo("/docs/"));
    }
}
