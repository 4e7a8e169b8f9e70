package org.portledger.rest;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells whoever asks for a page what keeps it from them. There is no error page for it: that would want to read the form
 * once more, or to ask the database who is signed in.
 */
public class ObstacleFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final System.Logger LOG = System.getLogger(ObstacleFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            Obstacle obstacle = Obstacle.behind(e).orElse(null);
            if (obstacle == null || response.isCommitted()) {
                throw e;
            }
            LOG.log(WARNING, "Answered {0}: {1}", obstacle.status().getStatusCode(), e.getMessage());
            obstacle.send(response);
        }
    }
}
