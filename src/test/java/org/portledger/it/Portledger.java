package org.portledger.it;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the integration tests share. */
public final class Portledger {

    /** The administrator that the first start makes. */
    public static final String ADMIN = "admin";

    /** The administrator's password; pom.xml gives it to the server. */
    public static final String ADMIN_PASSWORD = "correct-horse-battery-staple";

    private Portledger() {}

    /** The WAR that Maven built; what is tested is what ships. */
    public static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "portledger.war")
                .importFrom(new File(System.getProperty("it.war")))
                .as(WebArchive.class);
    }

    /** The same with what tests need that run inside the server: the assertions. */
    public static WebArchive warForTestsInside() {
        return war().addAsLibrary(new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
    }
}
