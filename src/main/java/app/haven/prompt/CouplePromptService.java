package app.haven.prompt;

import app.haven.couple.CoupleService;
import app.haven.couple.Partnership;
import app.haven.couple.SharingConflictException;
import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The questions of a couple: those of its days, and those that either puts to both. */
@ApplicationScoped
class CouplePromptService {

    private final CouplePromptRepository couplePrompts;
    private final DailyQuestions daily;
    private final Prompts catalogue;
    private final PromptTexts texts;
    private final CoupleService couples;
    private final Cursors cursors;
    private final Clock clock;

    CouplePromptService(
            CouplePromptRepository couplePrompts,
            DailyQuestions daily,
            Prompts catalogue,
            PromptTexts texts,
            CoupleService couples,
            Cursors cursors,
            Clock clock) {
        this.couplePrompts = couplePrompts;
        this.daily = daily;
        this.catalogue = catalogue;
        this.texts = texts;
        this.couples = couples;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    CouplePromptResponse put(UUID me, PutPromptRequest request, String language) {
        requireOneQuestion(request);
        Partnership partnership = couples.partnershipForSharing(me).orElseThrow(SharingConflictException::noPartner);
        CouplePrompt prompt = promptOf(me, partnership.coupleId(), request);
        couplePrompts.persist(prompt);
        return answer(me, partnership.partnerId(), CouplePrompts.Seen.unanswered(prompt), language);
    }

    /** For both, and for good. Whether anybody has answered does not show. */
    @Transactional
    void remove(UUID me, UUID id) {
        if (!couplePrompts.deleteOwned(me, id)) {
            throw new NotFoundProblem();
        }
    }

    CouplePromptResponse today(UUID me, String language) {
        Instant now = clock.instant();
        LocalDate utcDate = LocalDate.ofInstant(now, ZoneOffset.UTC);
        // Wherever the two are, it is one of these days.
        CouplePrompts found = couplePrompts
                .findAnsweredOn(me, utcDate.minusDays(1), utcDate.plusDays(1))
                .orElseThrow(NotFoundProblem::new);
        Question today = daily.today(found.couple(), now);
        return found.prompts().stream()
                .filter(prompt -> prompt.id().equals(today.id()))
                .findFirst()
                .map(prompt -> answer(me, found.couple().partnerId(), prompt, language))
                .orElseGet(() -> unanswered(today, language));
    }

    CouplePromptResponse get(UUID me, UUID id, String language) {
        CouplePrompts found = couplePrompts.findSeen(me, id).orElseThrow(NotFoundProblem::new);
        return found.prompts().stream()
                .findFirst()
                .map(prompt -> answer(me, found.couple().partnerId(), prompt, language))
                .or(() -> daily.findOpen(found.couple(), id).map(question -> unanswered(question, language)))
                .orElseThrow(NotFoundProblem::new);
    }

    Page<CouplePromptResponse> list(UUID me, PageRequest page, String language) {
        String list = "couple-prompts";
        CouplePrompts found = couplePrompts
                .listSeen(me, cursors.read(list, page), page.limit())
                .orElseThrow(NotFoundProblem::new);
        return page(me, list, page, found, language);
    }

    /** Empty unless the former partner chose so. */
    Page<CouplePromptResponse> listLeftReadable(UUID me, UUID coupleId, PageRequest page, String language) {
        String list = "left-prompts|" + coupleId;
        return couplePrompts
                .listLeftReadable(me, coupleId, cursors.read(list, page), page.limit())
                .map(found -> page(me, list, page, found, language))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private Page<CouplePromptResponse> page(
            UUID me, String list, PageRequest page, CouplePrompts found, String language) {
        return cursors.page(
                list,
                page,
                found.prompts(),
                prompt -> Cursors.Position.of(prompt.placedAt(), prompt.id()),
                prompt -> answer(me, found.couple().partnerId(), prompt, language));
    }

    private void requireOneQuestion(PutPromptRequest request) {
        if (request.text() == null && request.promptCode() == null) {
            throw new InvalidRequestProblem("/text", "NotNull", "must not be null unless promptCode is given");
        }
        if (request.text() != null && request.promptCode() != null) {
            throw new InvalidRequestProblem("/promptCode", "Null", "must be null beside text");
        }
        if (request.text() != null && request.text().isBlank()) {
            throw new InvalidRequestProblem("/text", "NotBlank", "must not be blank");
        }
        if (request.promptCode() != null && !catalogue.isBuiltIn(request.promptCode())) {
            throw new InvalidRequestProblem("/promptCode", "Unknown", "must be a prompt of the catalogue");
        }
    }

    private CouplePrompt promptOf(UUID me, UUID coupleId, PutPromptRequest request) {
        UUID id = Identifiers.next();
        Instant now = clock.instant();
        return request.text() == null
                ? CouplePrompt.chosen(me, id, coupleId, request.promptCode(), now)
                : CouplePrompt.written(me, id, coupleId, texts.sealQuestion(me, id, request.text()), now);
    }

    private CouplePromptResponse unanswered(Question question, String language) {
        return new CouplePromptResponse(
                question.id(),
                PromptKind.DAILY,
                question.code(),
                catalogue.themeOf(question.code()),
                catalogue.textOf(question.code(), language),
                question.date(),
                null,
                false,
                null,
                null);
    }

    private CouplePromptResponse answer(UUID me, UUID partnerId, CouplePrompts.Seen prompt, String language) {
        return new CouplePromptResponse(
                prompt.id(),
                kindOf(prompt),
                prompt.promptCode(),
                catalogue.themeOf(prompt.promptCode()),
                texts.question(prompt.promptCode(), language, prompt.authorId(), prompt.id(), prompt.sealedText()),
                prompt.date(),
                prompt.authorId(),
                prompt.partnersAnswerId() != null,
                ownAnswer(me, prompt),
                partnersAnswer(partnerId, prompt));
    }

    private static PromptKind kindOf(CouplePrompts.Seen prompt) {
        if (prompt.date() != null) {
            return PromptKind.DAILY;
        }
        return prompt.promptCode() == null ? PromptKind.WRITTEN : PromptKind.CHOSEN;
    }

    private CouplePromptResponse.Answer ownAnswer(UUID me, CouplePrompts.Seen prompt) {
        if (prompt.ownAnswerId() == null) {
            return null;
        }
        boolean removed = prompt.sealedOwnBody() == null;
        return new CouplePromptResponse.Answer(
                removed ? null : prompt.ownAnswerId(),
                texts.answer(me, prompt.ownAnswerId(), prompt.sealedOwnBody()),
                removed ? null : prompt.ownRevisedAt(),
                removed);
    }

    /** Without its id, which tells when it was given. */
    private CouplePromptResponse.Answer partnersAnswer(UUID partnerId, CouplePrompts.Seen prompt) {
        if (prompt.partnersAnswerId() == null) {
            return null;
        }
        boolean removed = prompt.sealedPartnersBody() == null;
        return new CouplePromptResponse.Answer(
                null,
                texts.answer(partnerId, prompt.partnersAnswerId(), prompt.sealedPartnersBody()),
                removed ? null : prompt.partnersRevisedAt(),
                removed);
    }
}
