package app.haven.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Reads a scale from the extension that holds one. */
final class FhirScaleReader {

    private static final Set<String> PARTS = Set.of(
            "code",
            "name",
            "description",
            "method",
            "direction",
            "item",
            "mostMissing",
            "band",
            "reliability",
            "cutOff");
    private static final Set<String> OF_A_BAND = Set.of("code", "label", "from", "to", "source");
    private static final Set<String> OF_A_RELIABILITY = Set.of("coefficient", "standardDeviation", "source");
    private static final Set<String> OF_A_CUT_OFF = Set.of("value", "source");

    private final FhirReading reading;
    private final Extension source;
    private final String pointer;
    private final String path;

    /**
     * @param pointer to the extension
     * @param path of the scale in the instrument
     */
    FhirScaleReader(FhirReading reading, Extension source, String pointer, String path) {
        this.reading = reading;
        this.source = source;
        this.pointer = pointer;
        this.path = path;
    }

    Instrument.Scale read() {
        reading.comesFrom(path, pointer);
        reading.requireOnly(source, PARTS, pointer);
        return new Instrument.Scale(
                reading.code(source, "code", pointer),
                reading.oneOf(ScoringMethod.class, source, "method", pointer),
                reading.oneOf(ScaleDirection.class, source, "direction", pointer),
                linkIds(),
                reading.integer(source, "mostMissing", pointer),
                bands(),
                reliability(),
                cutOff(),
                scaleTexts());
    }

    private List<String> linkIds() {
        List<String> linkIds = new ArrayList<>();
        for (Extension item : source.getExtensionsByUrl("item")) {
            linkIds.add(item.getValue() instanceof StringType linkId ? String.valueOf(linkId.getValue()) : "");
        }
        return linkIds;
    }

    private Map<String, Instrument.ScaleText> scaleTexts() {
        Map<String, String> names = partTexts(source, "name", pointer);
        Map<String, String> descriptions = partTexts(source, "description", pointer);
        reading.require(
                names.keySet().equals(descriptions.keySet()),
                pointer,
                "needs its name and its description in the same languages");
        Map<String, Instrument.ScaleText> texts = new LinkedHashMap<>();
        names.forEach((language, name) ->
                texts.put(language, new Instrument.ScaleText(name, descriptions.getOrDefault(language, ""))));
        return texts;
    }

    private Map<String, String> partTexts(Extension parent, String name, String parentPointer) {
        String place = reading.pointerTo(parent, name, parentPointer);
        List<Extension> parts = parent.getExtensionsByUrl(name);
        return reading.texts(
                !parts.isEmpty() && parts.get(0).getValue() instanceof StringType text ? text : null,
                place.equals(parentPointer) ? place : place + "/valueString");
    }

    private List<Instrument.Band> bands() {
        List<Instrument.Band> bands = new ArrayList<>();
        for (int i = 0; i < source.getExtension().size(); i++) {
            Extension band = source.getExtension().get(i);
            if (band.getUrl().equals("band")) {
                String place = pointer + "/extension/" + i;
                reading.comesFrom(path + "/bands/" + bands.size(), place);
                reading.requireOnly(band, OF_A_BAND, place);
                bands.add(new Instrument.Band(
                        reading.code(band, "code", place),
                        reading.decimal(band, "from", place),
                        reading.decimal(band, "to", place),
                        reading.text(band, "source", place),
                        partTexts(band, "label", place)));
            }
        }
        return bands;
    }

    private Instrument.Reliability reliability() {
        if (source.getExtensionsByUrl("reliability").isEmpty()) {
            return null;
        }
        Extension reliability = source.getExtensionsByUrl("reliability").get(0);
        String place = reading.pointerTo(source, "reliability", pointer);
        reading.comesFrom(path + "/reliability", place);
        reading.requireOnly(reliability, OF_A_RELIABILITY, place);
        return new Instrument.Reliability(
                reading.decimal(reliability, "coefficient", place),
                reading.decimal(reliability, "standardDeviation", place),
                reading.text(reliability, "source", place));
    }

    private Instrument.CutOff cutOff() {
        if (source.getExtensionsByUrl("cutOff").isEmpty()) {
            return null;
        }
        Extension cutOff = source.getExtensionsByUrl("cutOff").get(0);
        String place = reading.pointerTo(source, "cutOff", pointer);
        reading.comesFrom(path + "/cutOff", place);
        reading.requireOnly(cutOff, OF_A_CUT_OFF, place);
        return new Instrument.CutOff(reading.decimal(cutOff, "value", place), reading.text(cutOff, "source", place));
    }
}
