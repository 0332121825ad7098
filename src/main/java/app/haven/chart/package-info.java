/** Pictures of numbers, as SVG with their words beside them. */
package app.haven.chart;
