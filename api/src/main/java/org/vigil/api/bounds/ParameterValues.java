package org.vigil.api.bounds;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.query.statistics.Question.What;

/** Values of the field in paths and queries, in all the spellings that bodies take. */
@Configuration(proxyBeanMethods = false)
class ParameterValues implements WebMvcConfigurer {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        add(registry, CaseId.class, CaseId::parse);
        add(registry, CountryCode.class, CountryCode::parse);
        add(registry, UaNumber.class, UaNumber::parse);
        add(registry, AiIndex.class, AiIndex::parse);
        add(registry, LocalDate.class, ParameterValues::day);
        // In a path small letters and hyphens read better: /api/statistics/section-acts.
        add(
                registry,
                What.class,
                text -> What.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    // One form, whatever language the client prefers, and no years that would not sort as text.
    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("a day is given as 2014-09-11");
        }
        return LocalDate.parse(text);
    }

    private static <T> void add(FormatterRegistry registry, Class<T> type, Function<String, T> parse) {
        registry.addConverter(String.class, type, parse::apply);
    }
}
