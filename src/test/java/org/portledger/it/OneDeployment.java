package org.portledger.it;

import java.util.List;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentTargetDescription;
import org.jboss.arquillian.container.spi.client.deployment.TargetDescription;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;

/**
 * All classes with {@link SharedDeployment} share one of the WAR; Arquillian alone would stop and start the application for
 * each of them, some 50 times a run. A class whose tests run inside the server brings a WAR of its own, which takes the shared
 * one's place; the next class from outside deploys that anew.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeploymentScenarioGenerator.class, Shipped.class).observer(Keeper.class);
    }

    /** What such a class wants to be deployed: what ships. Arquillian makes it. */
    public static final class Shipped implements DeploymentScenarioGenerator {

        @Override
        public List<DeploymentDescription> generate(TestClass asking) {
            return asking.isAnnotationPresent(SharedDeployment.class)
                    ? List.of(new DeploymentDescription(DeploymentTargetDescription.DEFAULT.getName(), Portledger.war())
                            .shouldBeTestable(false)
                            .setTarget(TargetDescription.DEFAULT)
                            .setProtocol(ProtocolDescription.DEFAULT))
                    : List.of();
        }
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
            if (!isShared(wanted)) {
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
            if (!isShared(wish.getEvent().getDeployment())) {
                wish.proceed();
            }
        }

        private static boolean isShared(Deployment deployment) {
            return deployment.getDescription().getArchive().getName().equals(Portledger.NAME);
        }
    }
}
