package app.haven.course;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No two lessons have one code: a code says which lesson was done. */
@Constraint(validatedBy = UniqueLessonCodes.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface UniqueLessonCodes {

    String message() default "is the code of a lesson before it as well";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names each code that is there again. What is null is not there: other constraints say so. */
    class Validator implements ConstraintValidator<UniqueLessonCodes, List<CourseDocument.Lesson>> {

        @Override
        public boolean isValid(List<CourseDocument.Lesson> lessons, ConstraintValidatorContext context) {
            if (lessons == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            Set<String> seen = new HashSet<>();
            boolean unique = true;
            for (int i = 0; i < lessons.size(); i++) {
                CourseDocument.Lesson lesson = lessons.get(i);
                if (lesson != null && lesson.code() != null && !seen.add(lesson.code())) {
                    unique = false;
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addPropertyNode("code")
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                }
            }
            return unique;
        }
    }
}
