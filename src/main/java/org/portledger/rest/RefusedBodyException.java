package org.portledger.rest;

import java.io.IOException;

/** Thrown to whoever reads the body of a request that is not received to its end. */
class RefusedBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Obstacle obstacle;

    RefusedBodyException(Obstacle obstacle) {
        super(obstacle.sentence());
        this.obstacle = obstacle;
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
