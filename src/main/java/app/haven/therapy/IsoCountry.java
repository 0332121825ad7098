package app.haven.therapy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** The code of a country as ISO 3166-1 alpha-2 has it today. */
@Constraint(validatedBy = IsoCountry.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface IsoCountry {

    String message() default "must be the code of a country such as ES (ISO 3166-1 alpha-2)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is valid: {@code @NotNull} says whether it may be absent. */
    class Validator implements ConstraintValidator<IsoCountry, String> {

        @Override
        public boolean isValid(String country, ConstraintValidatorContext context) {
            return country == null
                    || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                            .contains(country);
        }
    }
}
