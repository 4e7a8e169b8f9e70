package org.portledger.rest;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps what was made for one and is the same for everyone until the registry changes; {@code Cache-Control: public} is
 * how a page or a resource says that it is. {@link KeptAnswers} gives it to the next.
 */
public class AnswerKeeper extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Shelves shelves;

    @Override
    public void init() {
        getServletContext().setAttribute(Shelves.ATTRIBUTE, shelves);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
        AnswerKey key = exchange.getAttachment(AnswerKey.WANTED);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        Shelf shelf = shelves.current(); // before anything is made, so that it can only be newer than its shelf
        var capture = new Capture(response);
        chain.doFilter(new AsGet(request), capture);
        byte[] body = capture.held();
        if (body.length > 0) {
            Answer answer = Answer.of(capture, body, key.gzipped(), shelf.since());
            shelf.put(key, answer);
            send(answer, exchange, response);
        }
    }

    private static void send(Answer answer, HttpServerExchange exchange, HttpServletResponse response)
            throws IOException {
        if (answer.begin(exchange)) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    /** To know what HEAD tells, one must have made what GET gives. */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
