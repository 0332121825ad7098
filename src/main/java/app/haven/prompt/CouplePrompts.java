package app.haven.prompt;

import app.haven.couple.CoupleCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A couple of the viewer's, and of its questions those that were asked for and that the viewer may see. */
record CouplePrompts(CoupleCalendar couple, List<Seen> prompts) {

    /**
     * One question with what the viewer may see of it.
     *
     * @param authorId null for the prompt of a day
     * @param sealedText of the author; null for one of the catalogue
     * @param placedAt its place in the list: when it was put or, of the prompt of a day, when the viewer answered
     * @param ownAnswerId null while the viewer has not answered
     * @param sealedOwnBody null as well once removed
     * @param partnersAnswerId null until the reveal
     * @param sealedPartnersBody null as well once removed
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
    record Seen(
            UUID id,
            UUID authorId,
            byte[] sealedText,
            String promptCode,
            LocalDate date,
            Instant placedAt,
            UUID ownAnswerId,
            byte[] sealedOwnBody,
            Instant ownRevisedAt,
            UUID partnersAnswerId,
            byte[] sealedPartnersBody,
            Instant partnersRevisedAt) {

        static Seen unanswered(CouplePrompt prompt) {
            return new Seen(
                    prompt.id(),
                    prompt.ownerId(),
                    prompt.sealedText(),
                    prompt.promptCode(),
                    null,
                    prompt.createdAt(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
