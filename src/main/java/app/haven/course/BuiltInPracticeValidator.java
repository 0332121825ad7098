package app.haven.course;

import app.haven.practice.Practices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.UUID;

/** Null is valid: {@code @NotNull} says whether it may be absent. */
@ApplicationScoped
class BuiltInPracticeValidator implements ConstraintValidator<BuiltInPractice, UUID> {

    private final Practices practices;

    BuiltInPracticeValidator(Practices practices) {
        this.practices = practices;
    }

    @Override
    public boolean isValid(UUID practiceId, ConstraintValidatorContext context) {
        return practiceId == null || practices.isBuiltIn(practiceId);
    }
}
