package org.portledger.rest;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;

/**
 * Gives answers for everyone that are on the shelf, before the server does anything else for a request: no worker
 * thread, no security, no CDI. What is not there is made as ever, and {@link AnswerKeeper} puts it there.
 * Decision 16 tells why.
 */
public class KeptAnswers implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> handle(exchange, context, next));
    }

    private static void handle(HttpServerExchange exchange, ServletContext context, HttpHandler next) throws Exception {
        AnswerKey key = AnswerKey.of(exchange).orElse(null);
        Answer kept = key == null ? null : find(key, context);
        if (kept != null) {
            give(kept, exchange);
            return;
        }
        if (key != null) {
            exchange.putAttachment(AnswerKey.WANTED, key);
        }
        next.handleRequest(exchange);
    }

    /** @return null if there is none; the shelves themselves come with the application, after the first requests may */
    private static Answer find(AnswerKey key, ServletContext context) {
        return context.getAttribute(Shelves.ATTRIBUTE) instanceof Shelves shelves
                ? shelves.current().find(key)
                : null;
    }

    private static void give(Answer answer, HttpServerExchange exchange) {
        if (answer.begin(exchange)) {
            exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
        } else {
            exchange.endExchange();
        }
    }
}
