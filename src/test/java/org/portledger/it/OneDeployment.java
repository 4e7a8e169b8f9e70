package org.portledger.it;

import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * All classes whose tests ask from outside share one deployment of the WAR; Arquillian alone would stop and start the
 * application for each of them, some 50 times a run. A class whose tests run inside the server brings a WAR of its own, which
 * takes the shared one's place; the next class from outside deploys that anew.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Stands between Arquillian's wish to deploy and the container; Arquillian makes it. */
    public static final class Keeper {

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> addresses;

        private Deployment shared;
        private ProtocolMetaData addressesOfShared;

        /** After Arquillian's own observers of the kind, which make the scope that the addresses are kept in. */
        void deploy(@Observes(precedence = -1) EventContext<DeployDeployment> wish) throws DeploymentException {
            DeployDeployment event = wish.getEvent();
            Deployment wanted = event.getDeployment();
            if (wanted.getDescription().testable()) {
                if (shared != null) {
                    event.getDeployableContainer()
                            .undeploy(shared.getDescription().getArchive());
                    shared = null;
                }
                wish.proceed();
            } else if (shared == null) {
                wish.proceed();
                if (wanted.isDeployed()) {
                    shared = wanted;
                    addressesOfShared = addresses.get();
                }
            } else {
                addresses.set(addressesOfShared);
                wanted.deployed();
            }
        }

        void undeploy(@Observes EventContext<UnDeployDeployment> wish) {
            if (wish.getEvent().getDeployment().getDescription().testable()) {
                wish.proceed();
            }
        }
    }
}
