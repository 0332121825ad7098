/** How safe it feels, within and in the relationship, and what one does for one's own part. */
package app.haven.safety;
