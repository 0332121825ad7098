package app.haven.course;

import app.haven.prompt.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Null is valid: {@code @NotNull} says whether it may be absent. */
@ApplicationScoped
class BuiltInPromptValidator implements ConstraintValidator<BuiltInPrompt, String> {

    private final Prompts prompts;

    BuiltInPromptValidator(Prompts prompts) {
        this.prompts = prompts;
    }

    @Override
    public boolean isValid(String promptCode, ConstraintValidatorContext context) {
        return promptCode == null || prompts.isBuiltIn(promptCode);
    }
}
