package org.portledger.it;

import java.io.File;
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
}
