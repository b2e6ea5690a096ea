package dev.heed.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a result must be looked at.
 *
 * <p>On a method: its result, also where a subclass overrides it. On a type: every result of that
 * type or a subtype, and the result of every non-void method of the type that does not return
 * {@code this}. Heed matches the annotation by its simple name, so a project may declare its own.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MustUse {
  /** What is lost when the result is dropped; shown in the finding. */
  String value() default "";
}
