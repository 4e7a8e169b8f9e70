package org.portledger.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of style sheets, scripts and pictures below {@code /resources/portledger}.
 * Each carries the beginning of its content's hash, so browsers may keep it for ever and still see a new one at once.
 */
@Named
@ApplicationScoped
public class Asset {

    private static final String FOLDER = "/resources/portledger/";
    private static final int VERSION_LENGTH = 10;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * The address of a file, such as {@code css/portledger.css}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String of(String file) {
        return addresses.computeIfAbsent(file, Asset::address);
    }

    private static String address(String file) {
        var context = FacesContext.getCurrentInstance().getExternalContext();
        try (InputStream content = context.getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new IllegalArgumentException("No file " + FOLDER + file);
            }
            return context.getRequestContextPath() + FOLDER + file + "?v=" + version(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
