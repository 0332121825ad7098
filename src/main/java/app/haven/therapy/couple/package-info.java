/** What a therapist sees of a couple, while both of them show it on their own. */
package app.haven.therapy.couple;
