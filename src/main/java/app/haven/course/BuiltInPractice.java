package app.haven.course;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id of a practice that everybody has. */
@Constraint(validatedBy = BuiltInPracticeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE_USE})
@interface BuiltInPractice {

    String message() default "must be a practice of the catalogue";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
