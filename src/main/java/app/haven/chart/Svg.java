package app.haven.chart;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A picture that can stand alone: with a title and a description for those who do not see it, and without style, script or
 * anything from elsewhere, so that it also shows where a content security policy forbids all of these.
 */
public final class Svg {

    public static final String MEDIA_TYPE = "image/svg+xml";

    public static final int WIDTH = 640;
    public static final int HEIGHT = 320;
    static final int MARGIN = 20;

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** Large enough when a telephone shows the picture at little more than half its size. */
    private static final int TEXT_SIZE = 17;

    private static final int TITLE_SIZE = 19;
    private static final int TITLE_AT = 32;

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final Theme theme;

    /** @param id tells the parts of this picture from those of others on the same page */
    public Svg(String id, String language, Theme theme, String title, String description) {
        this.theme = theme;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        begin("svg")
                .with("xmlns", NAMESPACE)
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("width", WIDTH)
                .with("height", HEIGHT)
                .with("role", "img")
                .with("lang", language)
                .with("aria-labelledby", id + "-title")
                .with("aria-describedby", id + "-desc")
                .with("font-family", "system-ui, sans-serif")
                .with("font-size", TEXT_SIZE);
        begin("title").with("id", id + "-title").end(title);
        begin("desc").with("id", id + "-desc").end(description);
        begin("rect")
                .with("width", WIDTH)
                .with("height", HEIGHT)
                .with("fill", theme.background())
                .end("");
        begin("text")
                .with("x", MARGIN)
                .with("y", TITLE_AT)
                .with("fill", theme.text())
                .with("font-size", TITLE_SIZE)
                .with("font-weight", "bold")
                .end(title);
    }

    /** @param anchor which end of the text lies at x: {@code start}, {@code middle} or {@code end} */
    public Svg text(double x, double y, String anchor, String text) {
        return text(x, y, anchor, theme.text(), text);
    }

    Svg quietText(double x, double y, String anchor, String text) {
        return text(x, y, anchor, theme.quietText(), text);
    }

    private Svg text(double x, double y, String anchor, String fill, String text) {
        return begin("text")
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .with("fill", fill)
                .end(text);
    }

    Svg gridLine(double x1, double y1, double x2, double y2) {
        return begin("path")
                .with("d", move(x1, y1) + line(x2, y2))
                .with("stroke", theme.grid())
                .end("");
    }

    Svg bar(double x, double y, double width, double height) {
        return begin("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("rx", 2)
                .with("fill", theme.series(0))
                .end("");
    }

    /** The first series is drawn through, the second dashed. */
    Svg path(int series, String d) {
        return begin("path")
                .with("d", d)
                .with("fill", "none")
                .with("stroke", theme.series(series))
                .with("stroke-width", 2.5)
                .with("stroke-linejoin", "round")
                .with("stroke-dasharray", series == 0 ? "none" : "8 5")
                .end("");
    }

    /** Marks at single points, as {@link #dot} makes them. */
    Svg dots(int series, String d) {
        return begin("path").with("d", d).with("fill", theme.series(series)).end("");
    }

    static String move(double x, double y) {
        return "M" + number(x) + " " + number(y);
    }

    static String line(double x, double y) {
        return "L" + number(x) + " " + number(y);
    }

    /** Round in the first series, square in the second. */
    static String dot(int series, double x, double y, double size) {
        double half = size / 2;
        String width = number(size);
        return series == 0
                ? move(x - half, y) + "a%1$s %1$s 0 1 0 %2$s 0a%1$s %1$s 0 1 0 -%2$s 0z".formatted(number(half), width)
                : move(x - half, y - half) + "h%1$sv%1$sh-%1$sz".formatted(width);
    }

    public String end() {
        end("");
        return out.toString();
    }

    private Svg begin(String element) {
        return write(() -> xml.writeStartElement(element));
    }

    private Svg with(String attribute, double value) {
        return with(attribute, number(value));
    }

    private Svg with(String attribute, String value) {
        return write(() -> xml.writeAttribute(attribute, value));
    }

    private Svg end(String content) {
        return write(() -> {
            xml.writeCharacters(content);
            xml.writeEndElement();
        });
    }

    private Svg write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes to memory, and so does not fail. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    /** A tenth of a unit is less than anybody sees. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
