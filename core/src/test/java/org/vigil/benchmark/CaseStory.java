package org.vigil.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;

/**
 * A case as it goes on for years, the same each time for a number: a group and its parts, an urgent action, reports of many
 * kinds, some of them late, reviews of these, campaigning, closings. All is invented.
 */
public final class CaseStory {
    private static final LocalDate FIRST_DAY = LocalDate.of(2004, 1, 1);
    private static final int LAST_START_DAYS = 10 * 365;

    // Most actions are closed in the end.
    private static final int OF_TEN_CASES = 10;
    private static final int CLOSED_OF_TEN = 8;

    // Some countries have many cases, most have few.
    private static final List<String> COUNTRIES =
            List.of("CN", "CN", "CN", "MM", "MM", "IR", "IR", "TR", "SY", "KP", "VN", "TH", "EG", "CO", "MX", "UG");

    private final Random random;
    private final int restDays;
    private final StoryCommands next;
    private final List<Entered> entered = new ArrayList<>();
    private CaseFile state = CaseFile.NONE;
    private LocalDate today;
    private long ids;

    /**
     * What one command led to.
     *
     * @param day on which it was entered
     */
    public record Entered(LocalDate day, Command command, List<Event> events) {}

    private CaseStory(CaseId id, long number, int restDays) {
        this.random = new Random(number);
        this.restDays = restDays;
        this.today = FIRST_DAY.plusDays(random.nextInt(LAST_START_DAYS));
        CountryCode country = CountryCode.parse(any(COUNTRIES));
        this.next = new StoryCommands(id, number, country, random);
        follow(new OpenCase(
                id,
                any(List.of(Region.values())),
                random.nextInt(5) == 0 ? Set.of(country, CountryCode.parse("KH")) : Set.of(country),
                Set.of(any(List.of(Concern.values()))),
                new Text.Clear("Case " + number, "en", Set.of())));
    }

    /**
     * A story.
     *
     * @param id of the case
     * @param number what it is made from
     * @param events how many it has at least; a command may lead to two, and then it has one more
     * @param restDays how many days pass at most between two commands
     */
    public static List<Entered> of(CaseId id, long number, int events, int restDays) {
        CaseStory story = new CaseStory(id, number, restDays);
        story.begin();
        while (story.size() < events - 1) {
            story.goOn();
        }
        if (number % OF_TEN_CASES < CLOSED_OF_TEN) {
            story.follow(story.next.close(
                    story.state, story.state.actions().keySet().iterator().next(), story.today));
        }
        while (story.size() < events) {
            story.goOn();
        }
        return List.copyOf(story.entered);
    }

    private void begin() {
        follow(next.group());
        follow(next.partOf(state));
        follow(next.arrest(state, today));
        follow(next.issue(today));
    }

    private void goOn() {
        today = today.plusDays(random.nextInt(restDays + 1));
        follow(next.any(state, today));
    }

    private int size() {
        return entered.stream().mapToInt(each -> each.events().size()).sum();
    }

    // What is not allowed at this point is left out, as staff would leave it.
    private void follow(Command command) {
        Occasion occasion = new Occasion(today, () -> id(ids++));
        List<Event> events;
        try {
            events = CaseFile.decide(state, command, occasion);
        } catch (CommandRefused e) {
            return;
        }
        for (Event event : events) {
            state = CaseFile.apply(state, event);
        }
        entered.add(new Entered(today, command, events));
    }

    private UUID id(long made) {
        return new UUID(random.nextLong(), made);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The case after a story. */
    public static CaseFile after(List<Entered> story) {
        CaseFile file = CaseFile.NONE;
        for (Entered each : story) {
            for (Event event : each.events()) {
                file = CaseFile.apply(file, event);
            }
        }
        return file;
    }
}
