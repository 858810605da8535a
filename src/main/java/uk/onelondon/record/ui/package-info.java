/** The pages of the record; what others may use of them is public. */
@NullMarked
@NamedInterface("ui")
package uk.onelondon.record.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
