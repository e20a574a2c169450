package org.vigil.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.core.privacy.PersonalValues.Located;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;

class PersonalValuesTest {

    private static final PersonId KIM = new PersonId(new UUID(1, 1));

    sealed interface Event {}

    record Reported(UUID id, Statement report, List<Target> targets, Optional<Text> quote) implements Event {}

    record Closed(String reason, Count count, List<Closed> earlier) implements Event {}

    record Statement(@Nullable Text note, Source source) {}

    sealed interface Source {}

    record Witness(PersonName name) implements Source {}

    record Document(String title) implements Source {}

    record Target(String office, @Nullable PersonName name) {}

    record Count(int least) {}

    record Book(Map<String, Statement> chapters) {}

    record Shelf(SortedMap<Integer, Text> books, Set<Target> owners) {}

    record Box<T>(T content) {}

    record Anything(Object what, Comparable<?> other) {}

    record Tree(Text label, List<Tree> branches) {}

    record Locker(Object inside) {}

    record Register(Map<PersonName, String> byName) {}

    record Queue(Collection<Text> waiting) {}

    record Strict(Text text) {
        Strict {
            if (text instanceof Text.Withheld) {
                throw new IllegalArgumentException("the secret is out");
            }
        }
    }

    static final class Folder {
        final Text label;

        Folder(Text label) {
            this.label = label;
        }
    }

    record Cabinet(Object folder) {}

    private static Text text(String words) {
        return new Text.Clear(words, null, Set.of());
    }

    private static PersonName name(String name) {
        return new PersonName.Clear(KIM, name);
    }

    private static Personal withheld(String path, Personal value) {
        return value instanceof PersonName ? new PersonName.Withheld(KIM) : new Text.Withheld();
    }

    private static List<String> paths(Object value) {
        return PersonalValues.collect(value).stream().map(Located::path).toList();
    }

    @Test
    void values_are_found_by_the_names_and_indexes_that_lead_to_them() {
        Event event = new Reported(
                new UUID(0, 1),
                new Statement(text("a"), new Witness(name("b"))),
                List.of(new Target("governor", name("c")), new Target("minister", null)),
                Optional.of(text("d")));

        assertThat(PersonalValues.collect(event))
                .containsExactly(
                        new Located("report/note", text("a")),
                        new Located("report/source/name", name("b")),
                        new Located("targets/0/name", name("c")),
                        new Located("quote", text("d")));
    }

    @Test
    void every_value_is_replaced_and_all_else_stays_equal() {
        Event event = new Reported(
                new UUID(0, 1),
                new Statement(text("a"), new Witness(name("b"))),
                List.of(new Target("governor", name("c")), new Target("minister", null)),
                Optional.of(text("d")));

        assertThat(PersonalValues.map(event, PersonalValuesTest::withheld))
                .isEqualTo(new Reported(
                        new UUID(0, 1),
                        new Statement(new Text.Withheld(), new Witness(new PersonName.Withheld(KIM))),
                        List.of(new Target("governor", new PersonName.Withheld(KIM)), new Target("minister", null)),
                        Optional.of(new Text.Withheld())));
    }

    @Test
    void a_value_with_nothing_personal_in_it_is_returned_as_it_is() {
        Event closed = new Closed("released", new Count(3), List.of());
        Event empty = new Reported(new UUID(0, 1), new Statement(null, new Document("a")), List.of(), Optional.empty());

        assertThat(PersonalValues.map(closed, PersonalValuesTest::withheld)).isSameAs(closed);
        assertThat(PersonalValues.map(empty, PersonalValuesTest::withheld)).isSameAs(empty);
    }

    @Test
    void a_class_that_only_leads_to_itself_and_plain_values_is_not_searched() {
        assertThat(PersonalTypes.mayHold(Closed.class)).isFalse();
        assertThat(PersonalTypes.mayHold(Document.class)).isFalse();
        assertThat(PersonalTypes.mayHold(Statement.class)).isTrue();
        assertThat(PersonalTypes.mayHold(Tree.class)).isTrue();
        assertThat(PersonalTypes.mayHold(Anything.class)).isTrue();
    }

    @Test
    void a_list_of_records_is_walked_by_index() {
        List<Target> targets = List.of(new Target("a", null), new Target("b", name("x")));

        assertThat(paths(targets)).containsExactly("1/name");
        assertThat(PersonalValues.map(targets, PersonalValuesTest::withheld))
                .containsExactly(new Target("a", null), new Target("b", new PersonName.Withheld(KIM)));
    }

    @Test
    void a_maps_values_are_found_by_their_keys_with_separators_escaped() {
        Map<String, Statement> chapters = new LinkedHashMap<>();
        chapters.put("one", new Statement(text("a"), new Document("t")));
        chapters.put("a/b~*", new Statement(text("b"), new Document("t")));
        Book book = new Book(chapters);

        assertThat(paths(book)).containsExactly("chapters/one/note", "chapters/a~1b~0~2/note");
        assertThat(PersonalValues.map(book, PersonalValuesTest::withheld)
                        .chapters()
                        .get("a/b~*"))
                .isEqualTo(new Statement(new Text.Withheld(), new Document("t")));
    }

    @Test
    void a_sorted_map_stays_sorted_as_it_was_and_a_sets_elements_share_a_path() {
        SortedMap<Integer, Text> books = new TreeMap<>(Comparator.reverseOrder());
        books.put(1, text("a"));
        books.put(2, text("b"));
        Shelf shelf = new Shelf(books, Set.of(new Target("a", name("x")), new Target("b", name("y"))));

        assertThat(paths(shelf)).containsExactly("books/2", "books/1", "owners/*/name", "owners/*/name");
        Shelf mapped = PersonalValues.map(shelf, PersonalValuesTest::withheld);
        assertThat(mapped.books().firstKey()).isEqualTo(2);
        assertThat(mapped.owners())
                .containsExactlyInAnyOrder(
                        new Target("a", new PersonName.Withheld(KIM)), new Target("b", new PersonName.Withheld(KIM)));
    }

    @Test
    void what_a_declaration_leaves_open_is_told_from_the_value() {
        assertThat(paths(new Box<>(new Target("a", name("x"))))).containsExactly("content/name");
        assertThat(paths(new Anything(text("a"), 5))).containsExactly("what");
        assertThat(paths(new Anything("a", "b"))).isEmpty();
    }

    @Test
    void a_record_that_nests_itself_is_walked_to_the_end() {
        Tree tree = new Tree(text("a"), List.of(new Tree(text("b"), List.of(new Tree(text("c"), List.of())))));

        assertThat(paths(tree)).containsExactly("label", "branches/0/label", "branches/0/branches/0/label");
    }

    @Test
    void a_personal_value_where_it_cannot_be_replaced_is_refused() {
        List<Record> unreachable = List.of(
                new Locker(new Object[] {text("a")}),
                new Register(Map.of(name("a"), "b")),
                new Queue(new ArrayDeque<>(List.of(text("a")))),
                new Cabinet(new Folder(text("a"))));

        assertThat(unreachable)
                .allSatisfy(value -> assertThatThrownBy(() -> PersonalValues.collect(value))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(
                                value.getClass().getRecordComponents()[0].getName()));
        assertThat(paths(new Locker(new Object[] {"plain"}))).isEmpty();
        assertThat(paths(new Queue(new ArrayDeque<>()))).isEmpty();
    }

    @Test
    void a_record_that_refuses_the_replacement_is_named_without_its_content() {
        assertThatThrownBy(() -> PersonalValues.map(new Strict(text("a")), PersonalValuesTest::withheld))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Strict")
                .hasMessageContaining("IllegalArgumentException")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
