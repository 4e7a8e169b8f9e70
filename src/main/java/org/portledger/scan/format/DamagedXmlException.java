package org.portledger.scan.format;

/** Thrown where a document stops being well-formed. What was read before is good; readers decide what to keep of it. */
class DamagedXmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    DamagedXmlException(Place place, String reason) {
        super(reason);
        this.place = place;
    }

    Place place() {
        return place;
    }
}
