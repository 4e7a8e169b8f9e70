package org.portledger.rest;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioExecutor;

/**
 * Receives the bodies of requests, before anything reads them: each within its {@link RequestBound} and at a pace, and
 * never so many at once that no worker thread is left for others. The beginning of a body is awaited on the thread that
 * reads; most bodies are no longer than that. Decision 20 tells why.
 */
public class Reception implements ServletExtension {

    /** Of 16 KiB, the size of the server's buffers. */
    private static final int BUFFERS_OF_BEGINNING = 1;

    /** The server has 16 worker threads a processor; half of them may wait for bodies. */
    private static final int PLACES_PER_PROCESSOR = 8;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        int places = PLACES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
        var desk = new Desk(RequestBound.fromEnvironment(), new WaitingRoom(places));
        deployment.addInitialHandlerChainWrapper(next -> exchange -> receive(exchange, desk, next));
    }

    private record Desk(RequestBound bound, WaitingRoom room) {}

    private static void receive(HttpServerExchange exchange, Desk desk, HttpHandler next) throws Exception {
        if (exchange.isRequestComplete()) { // without a body
            next.handleRequest(exchange);
            return;
        }
        long most = desk.bound().of(exchange.getRelativePath());
        if (exchange.getRequestContentLength() > most) {
            Obstacle.tooLarge(most).send(exchange);
            return;
        }
        WaitingRoom.Place place = desk.room().place();
        exchange.addRequestWrapper((source, ofExchange) -> {
            var body = new IncomingBody(source.create(), ofExchange, most, place::leave);
            ofExchange.putAttachment(IncomingBody.OF_EXCHANGE, body);
            return body;
        });
        XnioExecutor.Key patience = exchange.getIoThread()
                .executeAfter(() -> giveUp(exchange), IncomingBody.PERIOD_SECONDS, TimeUnit.SECONDS);
        exchange.addExchangeCompleteListener((ended, others) -> {
            patience.remove();
            place.leave();
            others.proceed();
        });
        HttpHandler goOn = begun -> {
            patience.remove();
            goOn(begun, place, next);
        };
        new RequestBufferingHandler(goOn, BUFFERS_OF_BEGINNING).handleRequest(exchange);
    }

    /** The beginning has not come in time; the handler that waits for it ends the exchange once its reading fails. */
    private static void giveUp(HttpServerExchange exchange) {
        Obstacle tooSlow = Obstacle.tooSlow(IncomingBody.LEAST_BYTES, IncomingBody.PERIOD_SECONDS);
        exchange.addDefaultResponseListener(unanswered -> {
            tooSlow.send(unanswered);
            return true;
        });
        exchange.getAttachment(IncomingBody.OF_EXCHANGE).refuse(tooSlow);
    }

    private static void goOn(HttpServerExchange exchange, WaitingRoom.Place place, HttpHandler next) throws Exception {
        IncomingBody body = exchange.getAttachment(IncomingBody.OF_EXCHANGE);
        if (body != null && body.isWhole()) {
            next.handleRequest(exchange);
        } else if (place.take()) {
            exchange.dispatch(onWorker -> {
                try {
                    next.handleRequest(onWorker);
                } finally {
                    place.leave();
                }
            });
        } else {
            place.obstacle().send(exchange);
        }
    }
}
