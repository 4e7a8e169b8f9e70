package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "/api/v1/annotations/7/attachments, 10",
        "/work/finding/9, 4194314",
        "/work/host/3, 4194314",
        "/work/scan.xhtml, 4194314",
        "/work/port/2693, 4194314",
        "/work/remark/7, 4194314",
        "/api/v1/annotations/7, 4194304",
        "/api/v1/findings/9/annotations, 4194304",
        "/work/findings/5, 4194304",
        "/work/mentions, 4194304",
        "/work/audit/5, 1000"
    })
    void filesOfRemarksHaveABoundOfTheirOwn(String path, long bytes) {
        assertThat(new RequestBound(1000, 10).of(path)).isEqualTo(bytes);
    }
}
