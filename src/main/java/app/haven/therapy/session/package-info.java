/** When therapists met their clients, with the therapists' own notes. */
package app.haven.therapy.session;
