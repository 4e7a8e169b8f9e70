package org.portledger.report.export.kept;

/** Thrown within an export that is not gone on with here: nobody wants it any more, or the server stops. */
class ExportStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportStoppedException(String why) {
        super(why);
    }
}
