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

    /** What the WAR is called that ships. */
    static final String NAME = "portledger.war";

    private Portledger() {}

    /** The WAR that Maven built; what is tested is what ships. */
    static WebArchive war() {
        return built(NAME);
    }

    /** The same with what tests need that run inside the server: the assertions. */
    public static WebArchive warForTestsInside() {
        return built("portledger-with-tests.war")
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    private static WebArchive built(String name) {
        return ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(new File(System.getProperty("it.war")))
                .as(WebArchive.class);
    }
}
