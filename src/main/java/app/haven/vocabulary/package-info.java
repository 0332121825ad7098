/** The codes that the API speaks in, the words for them, and the languages that people read. */
package app.haven.vocabulary;
