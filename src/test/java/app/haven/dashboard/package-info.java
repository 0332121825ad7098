/** The reference dashboard, as a therapist meets it in a browser. */
package app.haven.dashboard;
