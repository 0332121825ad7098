/** Where the published contract, {@code openapi/openapi.yaml}, and its page are found. */
package app.haven.contract;
