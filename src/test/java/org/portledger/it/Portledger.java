package org.portledger.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the integration tests share. */
public final class Portledger {

    private Portledger() {}

    /** The WAR that Maven built; what is tested is what ships. */
    public static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "portledger.war")
                .importFrom(new File(System.getProperty("it.war")))
                .as(WebArchive.class);
    }
}
