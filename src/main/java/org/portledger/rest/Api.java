package org.portledger.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the API. A change that would break a client gets a new root. */
@ApplicationPath("api/v1")
public class Api extends Application {}
