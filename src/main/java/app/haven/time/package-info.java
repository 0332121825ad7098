/** The one clock of the service, so that tests can move time. */
package app.haven.time;
