package org.vigil.api.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.vigil.query.statistics.Csv;
import org.vigil.query.statistics.Figures;
import org.vigil.query.statistics.Question;

/** Figures for a spreadsheet, to whoever accepts {@value #TYPE}. */
@Component
final class FiguresAsCsv extends AbstractHttpMessageConverter<Figures> {
    static final String TYPE = "text/csv";

    FiguresAsCsv() {
        super(UTF_8, MediaType.parseMediaType(TYPE));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Figures.class;
    }

    @Override
    protected boolean canRead(@org.jspecify.annotations.Nullable MediaType type) {
        return false;
    }

    @Override
    protected Figures readInternal(Class<? extends Figures> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("figures are only ever written", input);
    }

    @Override
    protected void writeInternal(Figures figures, HttpOutputMessage output) throws IOException {
        Question question = figures.question();
        String name = (question.what() + "-by-" + question.by() + ".csv")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        output.getHeaders()
                .setContentDisposition(
                        ContentDisposition.attachment().filename(name).build());
        output.getBody().write(Csv.of(figures).getBytes(UTF_8));
    }
}
