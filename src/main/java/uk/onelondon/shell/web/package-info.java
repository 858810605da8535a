/** Public pages: Thymeleaf, no session, no script. */
@NullMarked
package uk.onelondon.shell.web;

import org.jspecify.annotations.NullMarked;
