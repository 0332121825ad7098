/** How every resource speaks HTTP: strict JSON, pages, ETags, idempotency, limits, request log. */
package app.haven.http;
