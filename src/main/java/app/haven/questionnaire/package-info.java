/** Questionnaires, and what their scores say over time: instruments as data, answering them, scores and change. */
package app.haven.questionnaire;
