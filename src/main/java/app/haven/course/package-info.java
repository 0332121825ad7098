/** Short lessons, taken at one's own pace. */
package app.haven.course;
