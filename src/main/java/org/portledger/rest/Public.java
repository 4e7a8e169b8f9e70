package org.portledger.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what everybody may ask without signing in: a whole resource, or one of its methods.
 * Whatever does not bear it is refused to nobody's requests, see {@link ApiAuthentication}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Public {}
