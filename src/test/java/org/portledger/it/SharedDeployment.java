package org.portledger.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a class whose tests ask the application from outside, as browsers and programs do. They find the WAR deployed that Maven
 * built; its address comes by {@code @ArquillianResource URL}. All such classes share one deployment, see
 * {@link OneDeployment}, and one database: each test makes what it needs under names of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArquillianExtension.class)
public @interface SharedDeployment {}
