/** What each person alone lets a therapist see, for what and until when. */
package app.haven.therapy.grant;
