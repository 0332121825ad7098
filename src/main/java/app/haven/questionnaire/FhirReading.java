package app.haven.questionnaire;

import app.haven.error.FieldProblem;
import app.haven.error.InvalidRequestProblem;
import app.haven.vocabulary.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** What is read of a FHIR document, and all that is wrong with it, by pointer. */
final class FhirReading {

    private static final int MOST = 100;
    private static final int LONGEST_MESSAGE = 300;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Where in the document it is that something in the instrument comes from; both JSON pointers. */
    private final Map<String, String> origins = new LinkedHashMap<>();

    private String language = Languages.SPOKEN.get(0);

    void speaks(String newLanguage) {
        language = Locale.forLanguageTag(newLanguage).getLanguage();
        if (!Languages.SPOKEN.contains(language)) {
            wrong("/language", "must be one of en, es, de, fr");
        }
    }

    void wrong(String pointer, String message) {
        problems.add(new FieldProblem(pointer, "Questionnaire", message));
    }

    void require(boolean held, String pointer, String message) {
        if (!held) {
            wrong(pointer, message);
        }
    }

    void comesFrom(String path, String pointer) {
        origins.put(path, pointer);
    }

    void throwIfAnyIsWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidRequestProblem(problems.stream().limit(MOST).toList());
        }
    }

    void throwIfAnyIsBroken(List<InstrumentRules.Broken> rules) {
        rules.forEach(broken -> wrong(originOf(broken.path()), cut(broken.rule())));
        throwIfAnyIsWrong();
    }

    /** Of the nearest thing around it whose place is known. */
    private String originOf(String path) {
        for (String around = path; !around.isEmpty(); around = around.substring(0, around.lastIndexOf('/'))) {
            String pointer = origins.get(around);
            if (pointer != null) {
                return pointer;
            }
        }
        return "";
    }

    /** A rule names things of the document, which may be long. */
    private static String cut(String rule) {
        return rule.length() <= LONGEST_MESSAGE ? rule : rule.substring(rule.length() - LONGEST_MESSAGE);
    }

    /** @param pointer to the element, whose extensions are beside it */
    Map<String, String> texts(PrimitiveType<String> element, String pointer) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (element == null || element.isEmpty() || element.getValue() == null) {
            wrong(pointer, "is missing");
            return texts;
        }
        texts.put(language, element.getValue());
        int slash = pointer.lastIndexOf('/') + 1;
        String beside = pointer.substring(0, slash) + "_" + pointer.substring(slash) + "/extension/";
        for (int i = 0; i < element.getExtension().size(); i++) {
            Extension extension = element.getExtension().get(i);
            if (extension.getUrl().equals(FhirNames.TRANSLATION)) {
                String place = beside + i;
                addTranslation(texts, code(extension, "lang", place), text(extension, "content", place), place);
            }
        }
        return texts;
    }

    void addTranslation(Map<String, String> texts, String spoken, String content, String pointer) {
        require(
                Languages.SPOKEN.contains(spoken) && texts.putIfAbsent(spoken, content) == null,
                pointer,
                "must be another one of en, es, de, fr");
    }

    /** Those of our own that nobody reads would get lost: others mean nothing to us, and need not. */
    void requireKnown(List<Extension> extensions, Set<String> known, String pointer) {
        for (int i = 0; i < extensions.size(); i++) {
            String url = extensions.get(i).getUrl();
            require(
                    !url.startsWith(FhirNames.OURS) || known.contains(url),
                    pointer + "/extension/" + i,
                    "is no extension of Haven's there");
        }
    }

    /** Within an extension of our own there is nothing but what we read. */
    void requireOnly(Extension extension, Set<String> known, String pointer) {
        for (int i = 0; i < extension.getExtension().size(); i++) {
            require(
                    known.contains(extension.getExtension().get(i).getUrl()),
                    pointer + "/extension/" + i,
                    "is no part of it");
        }
    }

    String text(Extension parent, String name, String pointer) {
        return value(parent, name, pointer) instanceof StringType text && text.getValue() != null
                ? text.getValue()
                : missing(parent, name, pointer, "a valueString", "");
    }

    String code(Extension parent, String name, String pointer) {
        return value(parent, name, pointer) instanceof StringType code && code.getValue() != null
                ? code.getValue()
                : missing(parent, name, pointer, "a valueCode", "");
    }

    int integer(Extension parent, String name, String pointer) {
        return value(parent, name, pointer) instanceof IntegerType integer && integer.getValue() != null
                ? integer.getValue()
                : missing(parent, name, pointer, "a valueInteger", 0);
    }

    double decimal(Extension parent, String name, String pointer) {
        return value(parent, name, pointer) instanceof DecimalType decimal && decimal.getValue() != null
                ? decimal.getValue().doubleValue()
                : missing(parent, name, pointer, "a valueDecimal", 0.0);
    }

    <E extends Enum<E>> E oneOf(Class<E> type, Extension parent, String name, String pointer) {
        String code = code(parent, name, pointer);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(code)) {
                return constant;
            }
        }
        wrong(pointerTo(parent, name, pointer), "must be one of " + List.of(type.getEnumConstants()));
        return type.getEnumConstants()[0];
    }

    /** @return the pointer to a part, or to its parent where there is no such part */
    String pointerTo(Extension parent, String name, String pointer) {
        for (int i = 0; i < parent.getExtension().size(); i++) {
            if (name.equals(parent.getExtension().get(i).getUrl())) {
                return pointer + "/extension/" + i;
            }
        }
        return pointer;
    }

    private Type value(Extension parent, String name, String pointer) {
        List<Extension> parts = parent.getExtensionsByUrl(name);
        require(parts.size() <= 1, pointerTo(parent, name, pointer), name + " may be there once");
        return parts.isEmpty() ? null : parts.get(0).getValue();
    }

    private <T> T missing(Extension parent, String name, String pointer, String type, T instead) {
        wrong(pointerTo(parent, name, pointer), "needs " + name + " with " + type);
        return instead;
    }
}
