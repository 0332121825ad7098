/** Who you are: an account, its profile and preferences. */
package app.haven.user;
