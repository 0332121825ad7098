package app.haven.prompt;

import app.haven.couple.CoupleCalendar;
import app.haven.couple.CoupleService;
import app.haven.database.Identifiers;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers: given alone, revealed to each other in one transaction when the second is there. */
@ApplicationScoped
class PromptAnswerService {

    private final PromptAnswerRepository answers;
    private final CouplePromptRepository couplePrompts;
    private final DailyQuestions daily;
    private final PromptTexts texts;
    private final CoupleService couples;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    PromptAnswerService(
            PromptAnswerRepository answers,
            CouplePromptRepository couplePrompts,
            DailyQuestions daily,
            PromptTexts texts,
            CoupleService couples,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.answers = answers;
        this.couplePrompts = couplePrompts;
        this.daily = daily;
        this.texts = texts;
        this.couples = couples;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /**
     * Of two who answer at the same instant, the couple's lock lets one come after the other and see its answer. Leaving
     * takes the same lock, so that nothing is revealed to who is gone.
     */
    @Transactional
    PromptAnswerResponse answer(UUID me, UUID promptId, AnswerPromptRequest request) {
        CoupleCalendar couple = couples.calendarForReveal(me).orElseThrow(NotFoundProblem::new);
        List<PromptAnswer> given = answers.lockGiven(me, couple, promptId);
        Question question = requireOpen(me, couple, promptId, given);
        UUID id = Identifiers.next();
        Instant now = clock.instant();
        PromptAnswer answer =
                new PromptAnswer(me, id, couple.coupleId(), question, texts.sealAnswer(me, id, request.body()), now);
        // Nothing but the partner's is there, or this would be refused.
        for (PromptAnswer partners : given) {
            partners.reveal(now);
            answer.reveal(now);
        }
        answers.persist(answer);
        answers.flush();
        return describe(answer, true, null, request.body());
    }

    PromptAnswerResponse get(UUID me, UUID id, String language) {
        return answers.findOwned(me, id)
                .map(found -> describe(found.answer(), found.prompt(), language))
                .orElseThrow(NotFoundProblem::new);
    }

    Page<PromptAnswerResponse> list(UUID me, PageRequest page, String language) {
        String list = "prompt-answers";
        return cursors.page(
                list,
                page,
                answers.listOwned(me, cursors.read(list, page), page.limit()),
                found -> new Cursors.Position(0, found.answer().id()),
                found -> describe(found.answer(), found.prompt(), language));
    }

    @Transactional
    PromptAnswerResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch, String language) {
        PromptAnswer answer = requireOwn(me, id);
        CouplePrompt prompt = promptInWords(me, answer).orElse(null);
        PromptAnswerResponse current = describe(answer, prompt, language);
        ifMatch.check(current);
        AnswerPromptRequest members = new AnswerPromptRequest(current.body());
        AnswerPromptRequest changed = mergePatch.apply(patch, members, AnswerPromptRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        answer.rewrite(texts.sealAnswer(me, id, changed.body()), clock.instant());
        answers.flush();
        return describe(answer, prompt, language);
    }

    /** Without a trace before the reveal. After it, the other has seen that there was one. */
    @Transactional
    void delete(UUID me, UUID id) {
        PromptAnswer answer = requireOwn(me, id);
        if (answer.isRevealed()) {
            answer.remove(clock.instant());
        } else {
            answers.delete(answer);
        }
    }

    /** Either answers what is open to both, and once. For who may not see the question, it is not there. */
    private Question requireOpen(UUID me, CoupleCalendar couple, UUID promptId, List<PromptAnswer> given) {
        Optional<PromptAnswer> own =
                given.stream().filter(answer -> answer.isOwnedBy(me)).findFirst();
        Optional<Question> open = daily.findOpen(couple, promptId).or(() -> couplePrompts
                .findPut(me, couple, promptId)
                .map(prompt -> new Question(prompt.id(), prompt.promptCode(), null, null)));
        if (own.isPresent() && (open.isPresent() || own.get().promptDate() != null)) {
            throw PromptConflictException.alreadyAnswered();
        }
        return open.orElseThrow(NotFoundProblem::new);
    }

    /** Only its writer changes or removes an answer; for anybody else it is not there. */
    private PromptAnswer requireOwn(UUID me, UUID id) {
        return answers.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
    }

    private Optional<CouplePrompt> promptInWords(UUID me, PromptAnswer answer) {
        return answer.promptCode() == null
                ? answers.findOwned(me, answer.id()).map(PromptAnswerRepository.WithPrompt::prompt)
                : Optional.empty();
    }

    private PromptAnswerResponse describe(PromptAnswer answer, CouplePrompt prompt, String language) {
        String body = texts.answer(answer.ownerId(), answer.id(), answer.sealedBody());
        if (answer.promptCode() != null) {
            return describe(answer, true, texts.question(answer.promptCode(), language, null, null, null), body);
        }
        return prompt == null
                ? describe(answer, false, null, body)
                : describe(
                        answer,
                        true,
                        texts.question(null, language, prompt.ownerId(), prompt.id(), prompt.sealedText()),
                        body);
    }

    /** @param isSeen whether the question is there to be seen */
    private static PromptAnswerResponse describe(PromptAnswer answer, boolean isSeen, String promptText, String body) {
        return new PromptAnswerResponse(
                answer.id(),
                answer.promptId(),
                answer.promptCode(),
                promptText,
                answer.promptDate(),
                body,
                answer.revealedAt(),
                answer.revisedAt(),
                answer.createdAt(),
                answer.version(),
                isSeen);
    }
}
