/** What therapists see of their clients: exactly what each client's own grant shows, and never without a trace. */
package app.haven.therapy.client;
