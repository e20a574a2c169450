package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a query asks of the fields of an index behind those by which its entries are found: an entry that can't be of a
 * document that fulfils it is left out before the document is read.
 */
final class KeyFilter {

    /** Leaves nothing out. */
    static final KeyFilter NONE = new KeyFilter(List.of());

    private final List<Asked> fields;

    private KeyFilter(List<Asked> fields) {
        this.fields = fields;
    }

    /**
     * @param ascending whether the field's values are ascending in the index
     * @param wanted the keys of the values asked for
     */
    private record Asked(boolean ascending, Interval wanted) {}

    /**
     * The filter for an index of which no document has several entries.
     *
     * @param order the index's fields
     * @param found of how many of them the entries within the plan's intervals have what is asked for
     * @param conditions of the query
     */
    static KeyFilter of(List<IndexKey> order, int found, Map<String, Condition> conditions) {
        List<Asked> fields = new ArrayList<>();
        int needed = 0;
        for (IndexKey field : order) {
            Condition condition = fields.size() < found ? null : conditions.get(field.getKey());
            Interval wanted = condition == null ? Interval.all() : condition.interval(field.isAscending());
            fields.add(new Asked(field.isAscending(), wanted));
            if (!wanted.isAll()) {
                needed = fields.size();
            }
        }
        return needed == 0 ? NONE : new KeyFilter(List.copyOf(fields.subList(0, needed)));
    }

    /** Whether an entry's document may be one that is asked for. */
    boolean admits(byte[] key) {
        int start = 0;
        for (Asked field : fields) {
            int end = KeyEncoding.end(key, start, field.ascending());
            if (!field.wanted().isAll() && !isIn(field.wanted(), key, start, end)) {
                return false;
            }
            start = end;
        }
        return true;
    }

    private static boolean isIn(Interval wanted, byte[] key, int start, int end) {
        byte[] from = wanted.from();
        byte[] to = wanted.to();
        return Arrays.compareUnsigned(key, start, end, from, 0, from.length) >= 0
                && (to == null || Arrays.compareUnsigned(key, start, end, to, 0, to.length) < 0);
    }
}
