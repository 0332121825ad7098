package app.haven.questionnaire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Any FHIR resource: what it is made of, FHIR says. */
@Schema(
        name = "FhirResource",
        description = "A FHIR R4 resource as JSON: what else it has, https://hl7.org/fhir/R4/ says.")
public record FhirResource(
        @Schema(
                required = true,
                description = "Which one: `Questionnaire`, `QuestionnaireResponse` or `Bundle`.",
                examples = "Questionnaire",
                maxLength = 64)
        String resourceType) {}
