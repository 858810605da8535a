@NullMarked
package uk.onelondon.sandbox.record;

import org.jspecify.annotations.NullMarked;
