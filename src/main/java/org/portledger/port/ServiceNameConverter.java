package org.portledger.port;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps service names in plain text columns. */
@Converter(autoApply = true)
public class ServiceNameConverter implements AttributeConverter<ServiceName, String> {

    @Override
    public String convertToDatabaseColumn(ServiceName name) {
        return name == null ? null : name.value();
    }

    @Override
    public ServiceName convertToEntityAttribute(String column) {
        return column == null ? null : new ServiceName(column);
    }
}
