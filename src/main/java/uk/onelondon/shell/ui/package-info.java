@NullMarked
package uk.onelondon.shell.ui;

import org.jspecify.annotations.NullMarked;
