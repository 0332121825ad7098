/** What a member's own records say, to that member alone: facts and associations, never a score of anybody. */
package app.haven.insight;
