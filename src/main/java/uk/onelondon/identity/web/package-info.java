/** Public pages around signing in and out. */
@NullMarked
package uk.onelondon.identity.web;

import org.jspecify.annotations.NullMarked;
