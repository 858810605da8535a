/**
 * The shared record of the sandbox: a hub and its sources, each a FHIR R4 endpoint over one embedded PostgreSQL that
 * keeps every version as JSON and the declared search parameters as columns.
 */
@NullMarked
package uk.onelondon.sandbox.record;

import org.jspecify.annotations.NullMarked;
