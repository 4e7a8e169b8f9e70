package org.portledger.scan.format;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanReader;

/** All readers there are, as the server finds them: by being beans. */
final class Readers {

    static final List<ScanReader> ALL = new ClassFileImporter()
            .importPackages(Readers.class.getPackageName()).stream()
                    .filter(type ->
                            type.isAssignableTo(ScanReader.class) && type.isAnnotatedWith(ApplicationScoped.class))
                    .sorted(Comparator.comparing(JavaClass::getName))
                    .map(Readers::make)
                    .toList();

    private Readers() {}

    static List<ScanReader> recognising(byte[] text) throws IOException {
        ScanContent content = ScanContent.of("text", text);
        return ALL.stream().filter(reader -> reader.recognises(content)).toList();
    }

    private static ScanReader make(JavaClass type) {
        try {
            return (ScanReader) type.reflect().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no bean", e);
        }
    }
}
