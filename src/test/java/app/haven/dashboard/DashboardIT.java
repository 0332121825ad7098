package app.haven.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.haven.dashboard.Chromium.Visit;
import app.haven.testing.HavenProcess;
import app.haven.testing.Member;
import app.haven.therapy.Client;
import app.haven.therapy.Practitioner;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A therapist at the dashboard of the packaged service. */
class DashboardIT {

    private static final int RECORDS_OF_A_PAGE = 10;

    /** It is large, and the browser has the machine to itself no more than anybody. */
    private static final LocatorAssertions.ContainsTextOptions READING_THE_CONTRACT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static final String ONLY_MARKUP = "<img src=x onerror=alert(1)> & quiet";

    @TempDir
    static Path directory;

    private static HavenProcess haven;
    private static Chromium chromium;
    private static Practitioner ines;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeAll
    static void open() {
        Optional<Path> executable = Chromium.onThePath();
        assumeTrue(executable.isPresent(), Chromium.HOW_TO_GET_IT);
        haven = HavenProcess.in(directory).withTestDatabase().start();
        RestAssured.baseURI = haven.uri().toString();
        RestAssured.port = haven.uri().getPort();
        ines = Practitioner.practising();
        chromium = new Chromium(executable.get());
    }

    @AfterAll
    static void close() {
        RestAssured.reset();
        if (chromium != null) {
            chromium.close();
        }
        if (haven != null) {
            haven.close();
        }
    }

    @Test
    void showsWhatClientsShowUntilTheyNoLongerDo() {
        Client ana = recordingFor("Ana", 12);
        String grant = ines.isGranted(ana.member(), "SAFETY", "PRACTICE");
        Client ben = Client.register("Ben");
        LocalDate longAgo = today.minusDays(10);
        ben.checksIn(longAgo, Map.of("innerSafety", 3));
        ines.isGranted(ben.member(), "SAFETY");

        try (Visit visit = signedIn(1100, 900, ColorScheme.LIGHT)) {
            Page page = visit.page();
            assertThat(roster(page).filter(new Locator.FilterOptions().setHasText("12 of 28 days")))
                    .containsText("Ana");
            assertThat(page.getByRole(AriaRole.REGION)).containsText("Ben: no check-in since " + written(longAgo));

            page.getByRole(AriaRole.SEARCHBOX).fill("ana");
            page.getByRole(AriaRole.BUTTON, named("Find")).click();
            assertThat(roster(page)).hasCount(1);
            roster(page).getByRole(AriaRole.LINK).click();

            assertThat(page.getByRole(AriaRole.HEADING, named("Ana"))).isFocused();
            Locator safety =
                    page.locator("#summary tr").filter(new Locator.FilterOptions().setHasText("Safety within"));
            assertThat(safety.locator("td")).containsText(new String[] {"2", "4", "+2"});

            assertThat(page.locator("#chart"))
                    .hasAccessibleName(java.util.regex.Pattern.compile("Safety within by week"));
            page.getByLabel("Metric").selectOption("PRACTICE_MINUTES");
            page.getByRole(AriaRole.COMBOBOX, named("By").setExact(true)).selectOption("day");
            page.getByText("The same as a table").click();
            assertThat(page.locator("#points tbody tr")).hasCount(12);
            assertThat(page.locator("#points tbody tr").last()).containsText(written(today));
            assertThat(page.locator("#chart canvas")).isVisible();

            Locator entries = page.locator("#timeline > li");
            assertThat(entries).hasCount(RECORDS_OF_A_PAGE);
            assertThat(entries.first()).containsText(ONLY_MARKUP);
            page.getByRole(AriaRole.BUTTON, named("Show older")).click();
            assertThat(entries).hasCount(14);
            assertThat(entries.nth(RECORDS_OF_A_PAGE)).isFocused();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Show older"))).isHidden();
            assertThat(visit.complaints()).isEmpty();

            ana.member().asks().post("/v1/grants/" + grant + "/revoke").then().statusCode(200);
            page.getByLabel("Metric").selectOption("INNER_SAFETY");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("This client shows you nothing any more");
            assertThat(page.getByRole(AriaRole.HEADING, named("Clients"))).isFocused();
            assertThat(page.locator("#roster")).not().containsText("Ana");
            assertThat(page.locator("body")).not().containsText("quiet");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everybodyCanUseItOnAPhone(ColorScheme colours) {
        Client carla = recordingFor("Carla de las Mercedes y Villanueva", 3);
        ines.isGranted(carla.member(), "SAFETY", "PRACTICE", "TRIGGERS", "COMMITMENTS", "REFLECTIONS");
        carla.reflects(today.minusDays(1) + "T10:00:00Z", "word".repeat(60));

        try (Visit visit = visit(360, 740, colours)) {
            Page page = visit.page();
            assertThat(page.getByLabel("Email")).isVisible();
            assertFits(page);
            signIn(page, Member.PASSWORD);
            assertThat(roster(page).first()).isVisible();
            assertFits(page);
            page.getByRole(AriaRole.LINK, named("Carla")).first().click();
            assertThat(page.locator("#chart canvas")).isVisible();
            assertThat(page.locator("#timeline > li").first()).isVisible();
            page.getByText("The same as a table").click();
            assertFits(page);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aKeyboardIsEnough() {
        Client noor = recordingFor("Noor", 1);
        ines.isGranted(noor.member(), "SAFETY");

        try (Visit visit = visit(1100, 900, ColorScheme.LIGHT)) {
            Page page = visit.page();
            page.getByLabel("Email").focus();
            page.keyboard().type(ines.member().email());
            page.keyboard().press("Tab");
            page.keyboard().type(Member.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("Clients"))).isFocused();
            Locator client = roster(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Noor"));
            assertThat(client).isVisible();
            for (int tabs = 0;
                    tabs < 40 && !(boolean) client.evaluate("link => link === document.activeElement");
                    tabs++) {
                page.keyboard().press("Tab");
            }
            assertThat(client).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("Noor"))).isFocused();
        }
    }

    @Test
    void saysWhyAndWhenToTryAgain() {
        try (Visit visit = visit(1100, 900, ColorScheme.LIGHT)) {
            Page page = visit.page();
            signIn(page, "not " + Member.PASSWORD);
            assertThat(page.getByRole(AriaRole.ALERT))
                    .hasText("Signing in failedThe email or the password is not right.");
            signIn(page, Member.PASSWORD);
            assertThat(page.getByRole(AriaRole.HEADING, named("Clients"))).isFocused();
            assertThat(page.getByRole(AriaRole.ALERT)).isEmpty();

            page.route(
                    "**/v1/therapy/clients?*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(429)
                            .setHeaders(Map.of("Retry-After", "7", "Content-Type", "application/problem+json"))
                            .setBody("{\"title\": \"Too many requests\", \"status\": 429, \"detail\": \"Wait.\"}")));
            page.getByRole(AriaRole.BUTTON, named("Find")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Too many requests");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Try again in 7 s");
        }
    }

    @Test
    void refreshesOnceAndThenAsksToSignInAgain() {
        List<String> refreshes = new ArrayList<>();
        try (Visit visit = signedIn(1100, 900, ColorScheme.LIGHT)) {
            Page page = visit.page();
            assertThat(page.getByRole(AriaRole.STATUS)).isEmpty();
            page.onRequest(request -> {
                if (request.url().endsWith("/v1/auth/refresh")) {
                    refreshes.add(request.url());
                }
            });
            page.route(
                    "**/v1/therapy/clients?*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(401)
                            .setContentType("application/problem+json")
                            .setBody("{\"title\": \"Expired\", \"status\": 401}")),
                    new Page.RouteOptions().setTimes(1));
            page.getByRole(AriaRole.BUTTON, named("Find")).click();
            assertThat(page.getByRole(AriaRole.STATUS)).isEmpty();
            assertThat(page.getByRole(AriaRole.ALERT)).isEmpty();
            assertThat(refreshes).hasSize(1);

            ines.member().asks().delete("/v1/auth/sessions").then().statusCode(204);
            page.getByRole(AriaRole.BUTTON, named("Find")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please sign in again");
            assertThat(page.getByLabel("Password")).isEmpty();
            assertThat(refreshes).hasSize(2);
        }
    }

    @Test
    void leadsToThePageThatExplainsTheApiItIsMadeOf() {
        try (Visit visit = visit(1100, 900, ColorScheme.LIGHT)) {
            Page page = visit.page();
            page.getByRole(AriaRole.LINK, named("Haven’s API")).click();

            assertThat(page.locator("#docs .title")).containsText("Haven", READING_THE_CONTRACT);
            page.navigate(page.url() + "#/reflections/writeReflection");
            page.reload();
            assertThat(page.locator("#operations-reflections-writeReflection"))
                    .containsText("Request body", READING_THE_CONTRACT);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aReloadAndSigningOutForgetTheTokens() {
        try (Visit visit = signedIn(1100, 900, ColorScheme.LIGHT)) {
            Page page = visit.page();
            assertThat(page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]"))
                    .isEqualTo(List.of(0, 0, ""));
            page.reload();
            signIn(page, Member.PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isFocused();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Sign out"))).isHidden();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Practised on so many days up to today, and felt safer today than yesterday. */
    private Client recordingFor(String name, int days) {
        Client client = Client.register(name.substring(0, 3));
        client.member()
                .patches()
                .header("If-Match", "*")
                .body(Map.of("displayName", name))
                .patch("/v1/users/me")
                .then()
                .statusCode(200);
        for (int ago = days - 1; ago >= 0; ago--) {
            client.practises(today.minusDays(ago), Map.of("minutes", 10 + ago));
        }
        client.checksIn(today.minusDays(1), Map.of("innerSafety", 2, "relationshipSafety", 3));
        client.checksIn(today, Map.of("innerSafety", 4, "relationshipSafety", 3, "note", ONLY_MARKUP));
        return client;
    }

    private static Visit visit(int width, int height, ColorScheme colours) {
        return chromium.visit(haven.uri().resolve("/dashboard"), width, height, colours);
    }

    private static Visit signedIn(int width, int height, ColorScheme colours) {
        Visit visit = visit(width, height, colours);
        signIn(visit.page(), Member.PASSWORD);
        assertThat(visit.page().getByRole(AriaRole.HEADING, named("Clients"))).isFocused();
        return visit;
    }

    private static void signIn(Page page, String password) {
        page.getByLabel("Email").fill(ines.member().email());
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    }

    private static Locator roster(Page page) {
        return page.locator("#roster > li");
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(DashboardIT::described)
                                .toList())
                .isEmpty();
    }

    private static String described(Rule violation) {
        return violation.getId() + ": " + violation.getNodes().get(0).getHtml();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).format(day);
    }
}
