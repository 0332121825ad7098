package app.haven.questionnaire;

/**
 * Whether a score has changed by more than the error of measurement: the reliable change index of Jacobson and Truax
 * (1991), Clinical significance, Journal of Consulting and Clinical Psychology 59(1), 12-19.
 *
 * @param index how many standard errors of the difference lie between the two scores; its sign is the scores' own
 */
record ReliableChange(double index, ChangeStatus status) {

    /** Less than five of a hundred people would move further by the error of measurement alone. */
    private static final double THRESHOLD = 1.96;

    static ReliableChange between(double earlier, double later, Instrument.Scale scale) {
        double index = (later - earlier) / standardErrorOfDifference(scale.reliability());
        return new ReliableChange(index, status(index, earlier, later, scale));
    }

    static double standardErrorOfDifference(Instrument.Reliability reliability) {
        double standardError = reliability.standardDeviation() * Math.sqrt(1 - reliability.coefficient());
        return Math.sqrt(2 * standardError * standardError);
    }

    private static ChangeStatus status(double index, double earlier, double later, Instrument.Scale scale) {
        double gain = scale.direction() == ScaleDirection.HIGHER_IS_BETTER ? index : -index;
        if (gain > THRESHOLD) {
            boolean crossed = scale.cutOff() != null && !isAtEase(earlier, scale) && isAtEase(later, scale);
            return crossed ? ChangeStatus.RECOVERED : ChangeStatus.IMPROVED;
        }
        return gain < -THRESHOLD ? ChangeStatus.DETERIORATED : ChangeStatus.UNCHANGED;
    }

    private static boolean isAtEase(double score, Instrument.Scale scale) {
        double cutOff = scale.cutOff().value();
        return scale.direction() == ScaleDirection.HIGHER_IS_BETTER ? score >= cutOff : score < cutOff;
    }
}
