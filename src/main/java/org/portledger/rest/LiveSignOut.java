package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** With a session its open pages end. */
@WebListener
public class LiveSignOut implements HttpSessionListener {

    @Inject
    LivePages pages;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        pages.leave(event.getSession().getId());
    }
}
