/** What therapists propose to their clients, and what each client makes of it. */
package app.haven.therapy.homework;
