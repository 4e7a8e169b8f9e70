package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBoundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/audits/17/scans",
                "/api/v1/registry/refreshes",
                "/work/audit/17",
                "/work/audit.xhtml",
                "/work/upload/17",
                "/work/refresh",
                "/work/refresh/3"
            })
    void filesComeInHere(String path) {
        assertThat(RequestBound.isUpload(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/check",
                "/ru/check",
                "/search",
                "/login",
                "/api/v1/check",
                "/api/v1/audits",
                "/api/v1/audits/17/scans/3",
                "/api/v1/registry/refreshes/3/applied",
                "/work/audits",
                "/work/account"
            })
    void nothingElseIsAsLarge(String path) {
        assertThat(RequestBound.isUpload(path)).isFalse();
    }
}
