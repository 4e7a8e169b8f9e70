package org.portledger.registry;

import java.util.Optional;

/** The columns of IANA's port registry, in the order of its CSV form. */
enum IanaColumn {
    SERVICE_NAME("Service Name"),
    PORT_NUMBER("Port Number"),
    TRANSPORT_PROTOCOL("Transport Protocol"),
    DESCRIPTION("Description"),
    ASSIGNEE("Assignee"),
    CONTACT("Contact"),
    REGISTRATION_DATE("Registration Date"),
    MODIFICATION_DATE("Modification Date"),
    REFERENCE("Reference"),
    SERVICE_CODE("Service Code"),
    UNAUTHORIZED_USE("Unauthorized Use Reported"),
    ASSIGNMENT_NOTES("Assignment Notes");

    /** What the column of unauthorized use was called in older files. */
    private static final String OLDER_UNAUTHORIZED_USE = "Known Unauthorized Uses";

    private final String heading;

    IanaColumn(String heading) {
        this.heading = heading;
    }

    /** The column under a heading, today's or an older one; case and blanks around it make no difference. */
    static Optional<IanaColumn> under(String heading) {
        String asked = heading.strip();
        if (asked.equalsIgnoreCase(OLDER_UNAUTHORIZED_USE)) {
            return Optional.of(UNAUTHORIZED_USE);
        }
        for (IanaColumn column : values()) {
            if (column.heading.equalsIgnoreCase(asked)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return heading;
    }
}
