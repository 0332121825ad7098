package app.haven.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Null is valid: {@code @NotNull} says whether it may be absent. */
@ApplicationScoped
class BuiltInPromptValidator implements ConstraintValidator<BuiltInPrompt, String> {

    /** There is no catalogue of prompts yet, and so none of them. */
    @Override
    public boolean isValid(String promptCode, ConstraintValidatorContext context) {
        return promptCode == null;
    }
}
