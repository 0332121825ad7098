/** What every operation of the published contract has in common, added where the annotations would only repeat it. */
package app.haven.contract;
