package uk.onelondon.identity.security;

import java.net.http.HttpClient;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** How requests to the identity provider travel: with a time-out on connecting and on answering, redirects off. */
@Component
class ProviderClient {

    private final ClientHttpRequestFactory requests;

    ProviderClient(IdentitySettings settings) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(settings.timeout());
        this.requests = factory;
    }

    ClientHttpRequestFactory requests() {
        return requests;
    }
}
