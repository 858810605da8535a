package uk.onelondon.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a signed-in view that shows nothing from a record, so that somebody at P5 or P0 may open it too. Every view without
 * it needs {@link IdentityLevel#P9}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyIdentityLevel {}
