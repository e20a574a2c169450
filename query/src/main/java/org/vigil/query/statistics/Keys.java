package org.vigil.query.statistics;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.query.statistics.CountedAction.Closing;
import org.vigil.query.statistics.Crossed.Row;
import org.vigil.query.statistics.Question.By;

/** Under which keys something belongs. */
final class Keys {

    private Keys() {}

    /** Each once; the one for what is not recorded, if there are none. */
    static Collection<String> of(Stream<String> keys) {
        List<String> each = keys.distinct().toList();
        return each.isEmpty() ? List.of(Figure.NOT_RECORDED) : each;
    }

    private static <T> Collection<String> of(Collection<T> values, Function<T, String> key) {
        return of(values.stream().map(key));
    }

    static Collection<String> regions(Counted counted) {
        return List.of(counted.filing().region().name());
    }

    static Collection<String> concerns(Counted counted) {
        return of(counted.filing().concerns(), Enum::name);
    }

    static Collection<String> countries(Counted counted) {
        return of(counted.filing().countries(), Object::toString);
    }

    static Collection<String> acts(Counted counted) {
        return of(counted.acts().rows(), Row::key);
    }

    static Collection<String> reported(Counted counted, By by) {
        return of(counted.reported(by).rows(), Row::key);
    }

    static Collection<String> countries(CountedAction action) {
        return of(action.countries(), Object::toString);
    }

    static Collection<String> reasons(@Nullable Closing closing) {
        return List.of(closing == null ? Figure.NOT_RECORDED : closing.reason().name());
    }

    static Collection<String> outcomes(@Nullable Closing closing) {
        return closing == null ? List.of(Figure.NOT_RECORDED) : of(closing.outcomes(), Enum::name);
    }
}
