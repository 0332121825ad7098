/** The codes that several rooms share, and the languages that people read. */
package app.haven.vocabulary;
