@NullMarked
package uk.onelondon.sandbox.staff;

import org.jspecify.annotations.NullMarked;
