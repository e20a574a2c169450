package org.vigil.api.security;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.vigil.core.command.Sender;
import org.vigil.core.privacy.Audience;

/** Gives a controller's method who asks: as a {@link Sender} of commands, or as the {@link Audience} of an answer. */
final class CurrentUser implements HandlerMethodArgumentResolver {
    static {
        // They are no parameters of the request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class, Audience.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Sender.class || type == Audience.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal = request.getUserPrincipal();
        if (!(principal instanceof Authentication user)) {
            throw new AccessDeniedException("nobody is signed in");
        }
        Set<Role> roles = Role.of(user.getAuthorities());
        return parameter.getParameterType() == Audience.class
                ? Role.audience(roles)
                : new Sender(user.getName(), roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet()));
    }
}
