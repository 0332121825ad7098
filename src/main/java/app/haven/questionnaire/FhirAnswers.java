package app.haven.questionnaire;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * A response as FHIR R4: its answers as a QuestionnaireResponse, its scores as Observations. Whose they are is said by a
 * pseudonym.
 */
final class FhirAnswers {

    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String UCUM = "http://unitsofmeasure.org";

    private final Instrument instrument;
    private final AnswerSheet sheet;
    private final String language;
    private final String pseudonym;

    FhirAnswers(Instrument instrument, AnswerSheet sheet, String language, String pseudonym) {
        this.instrument = instrument;
        this.sheet = sheet;
        this.language = language;
        this.pseudonym = pseudonym;
    }

    QuestionnaireResponse response() {
        boolean submitted = sheet.state() == AnswerSheetState.SUBMITTED;
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setId(sheet.id().toString());
        response.setQuestionnaire(FhirNames.canonical(instrument));
        response.setStatus(submitted ? QuestionnaireResponseStatus.COMPLETED : QuestionnaireResponseStatus.INPROGRESS);
        response.setSubject(subject());
        response.setAuthoredElement(time(submitted ? sheet.submittedAt() : sheet.startedAt()));
        instrument.items().stream()
                .filter(item -> sheet.answers().containsKey(item.linkId()))
                .forEach(item -> response.addItem()
                        .setLinkId(item.linkId())
                        .setText(item.texts().get(language))
                        .addAnswer()
                        .setValue(answer(item, sheet.answers().get(item.linkId()))));
        return response;
    }

    private Coding answer(Instrument.Item item, String optionCode) {
        Instrument.Option option = instrument.optionsOf(item).stream()
                .filter(any -> any.code().equals(optionCode))
                .findFirst()
                .orElseThrow();
        Coding coding = new Coding(
                FhirNames.options(instrument, item.optionSet()),
                option.code(),
                option.labels().get(language));
        coding.addExtension(FhirNames.ORDINAL_VALUE, new DecimalType(option.value()));
        return coding;
    }

    /** One a scale, in their order; empty before it is submitted. */
    Bundle scores(List<ScaleScore> scores) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.COLLECTION);
        for (Instrument.Scale scale : instrument.scales()) {
            scores.stream()
                    .filter(score -> score.scaleCode().equals(scale.code()))
                    .map(score -> observation(scale, score))
                    .forEach(observation -> bundle.addEntry()
                            .setFullUrl("urn:uuid:" + observation.getIdElement().getIdPart())
                            .setResource(observation));
        }
        return bundle;
    }

    private Observation observation(Instrument.Scale scale, ScaleScore score) {
        Observation observation = new Observation();
        observation.setId(UUID.nameUUIDFromBytes((sheet.id() + ":" + scale.code()).getBytes(StandardCharsets.UTF_8))
                .toString());
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory(coded(CATEGORY, "survey", "Survey"));
        observation.setCode(coded(
                FhirNames.scales(instrument),
                scale.code(),
                scale.texts().get(language).name()));
        observation.setSubject(subject());
        observation.setEffective(time(sheet.submittedAt()));
        observation.addDerivedFrom(new Reference("QuestionnaireResponse/" + sheet.id()));
        observation.setMethod(coded(FhirNames.SCORER, Integer.toString(sheet.scorerVersion()), null));
        if (score.score() == null) {
            observation.setDataAbsentReason(coded(ABSENT, "unknown", "Unknown").setText("Too many items are open."));
        } else {
            observation.setValue(quantity(score.score()));
        }
        if (score.bandCode() != null) {
            observation.addInterpretation(coded(
                    FhirNames.scales(instrument) + ":" + scale.code() + ":bands",
                    score.bandCode(),
                    label(scale, score.bandCode())));
        }
        if (score.changeStatus() != null) {
            observation
                    .addComponent()
                    .setCode(coded(FhirNames.CHANGE, "RELIABLE_CHANGE_INDEX", "Reliable change index"))
                    .setValue(quantity(score.reliableChangeIndex()));
            observation
                    .addComponent()
                    .setCode(coded(FhirNames.CHANGE, "STATUS", "Status since the first score"))
                    .setValue(coded(FhirNames.CHANGE, score.changeStatus().name(), null));
        }
        if (!instrument.validated()) {
            observation.addNote().setText("Nobody has tested how exactly this questionnaire measures.");
        }
        return observation;
    }

    private String label(Instrument.Scale scale, String bandCode) {
        return scale.bands().stream()
                .filter(band -> band.code().equals(bandCode))
                .findFirst()
                .map(band -> band.labels().get(language))
                .orElse(null);
    }

    private Reference subject() {
        Reference subject = new Reference().setType("Patient");
        subject.getIdentifier().setSystem(FhirNames.SUBJECT).setValue(pseudonym);
        return subject;
    }

    private static Quantity quantity(double score) {
        return new Quantity(score).setUnit("score").setSystem(UCUM).setCode("{score}");
    }

    private static CodeableConcept coded(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }

    private static DateTimeType time(Instant instant) {
        return new DateTimeType(Date.from(instant), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
    }
}
