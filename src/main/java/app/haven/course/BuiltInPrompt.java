package app.haven.course;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code of a prompt that everybody has. */
@Constraint(validatedBy = BuiltInPromptValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE_USE})
@interface BuiltInPrompt {

    String message() default "must be a prompt of the catalogue";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
