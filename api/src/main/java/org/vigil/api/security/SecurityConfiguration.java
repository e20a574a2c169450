package org.vigil.api.security;

import java.security.SecureRandom;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vigil.api.Store;
import org.vigil.api.VigilProperties;
import org.vigil.api.bounds.BodyLimit;
import org.vigil.api.problem.Problems;

/** HTTP Basic, no sessions, and nothing that {@link Access} does not list. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    /** The API's page needs its own scripts, and styles and images within its text. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentUser());
    }

    @Bean
    Accounts accounts(VigilProperties properties, Store store, SecureRandom random) {
        return Accounts.of(properties, store, random);
    }

    @Bean
    UserDetailsService users(Accounts accounts) {
        return new InMemoryUserDetailsManager(accounts.users());
    }

    @Bean
    PasswordEncoder passwords(Accounts accounts) {
        return accounts.passwords();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> signInNotice(Accounts accounts) {
        return ready -> LOG.info(accounts.notice());
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Problems problems) {
        Denials denials = new Denials(problems);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // No token, since there are no forms and no cookies: see OwnPages, which stands in for it.
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(denials))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .access(byTheTable()))
                // Behind the decision who may, so that nobody else's body is read.
                .addFilterAfter(new OwnPages(problems), AuthorizationFilter.class)
                .addFilterAfter(new BodyLimit(problems), OwnPages.class)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> byTheTable() {
        AuthenticationTrustResolverImpl trust = new AuthenticationTrustResolverImpl();
        return (user, context) -> new AuthorizationDecision(trust.isAuthenticated(user.get())
                && Access.of(context.getRequest())
                        .filter(rule ->
                                Role.of(user.get().getAuthorities()).stream().anyMatch(rule.roles()::contains))
                        .isPresent());
    }
}
