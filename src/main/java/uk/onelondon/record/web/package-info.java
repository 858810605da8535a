/** Files of a record, opened or saved over addresses of their own, outside the page that hosts Vaadin. */
@NullMarked
package uk.onelondon.record.web;

import org.jspecify.annotations.NullMarked;
