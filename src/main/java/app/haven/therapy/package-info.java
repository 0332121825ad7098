/** Therapists, and what each client alone lets them see. */
package app.haven.therapy;
