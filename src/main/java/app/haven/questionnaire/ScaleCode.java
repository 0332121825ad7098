package app.haven.questionnaire;

import app.haven.therapy.Metric;

/** One scale of one instrument. Codes hold no dot, so that a dot parts the two in a metric's code. */
record ScaleCode(String questionnaire, String scale) {

    static ScaleCode of(Metric metric) {
        int dot = metric.code().indexOf('.');
        return new ScaleCode(metric.code().substring(0, dot), metric.code().substring(dot + 1));
    }

    String metric() {
        return questionnaire + "." + scale;
    }
}
