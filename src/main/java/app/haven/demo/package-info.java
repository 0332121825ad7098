/** Made-up people with twelve weeks of records, for whoever wants to look around. A client of the API like any other. */
package app.haven.demo;
