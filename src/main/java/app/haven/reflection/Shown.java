package app.haven.reflection;

import java.util.UUID;

/**
 * A reflection with what a viewer may see around it.
 *
 * @param replies as many as the viewer's thread lists
 * @param acknowledgements 1 when the partner has received it with care, or the viewer has, of the partner's
 */
record Shown(Reflection reflection, long replies, long acknowledgements) {

    static Shown alone(Reflection reflection) {
        return new Shown(reflection, 0, 0);
    }

    boolean isReceivedWithCare() {
        return acknowledgements > 0;
    }

    UUID id() {
        return reflection.id();
    }
}
