package org.vigil.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.ActionChanges.ActionSuperseded;
import org.vigil.core.casefile.ActionChanges.AppealDateCorrected;
import org.vigil.core.casefile.ActionChanges.AppealDateExtended;
import org.vigil.core.casefile.Actions;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Actions.ActionReopened;
import org.vigil.core.casefile.Actions.FurtherInformationPublished;
import org.vigil.core.casefile.Campaign.AnswerRecorded;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.casefile.Campaign.EntryStruck;
import org.vigil.core.casefile.Campaign.SectionActRecorded;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.query.projection.Moment;
import org.vigil.query.statistics.Question.What;

/**
 * Counts what was done on actions, and day by day how long that took, straight out of a log: with nothing of the views nor of
 * the domain's fold.
 */
final class ActionsByHand {
    private final Moment moment;
    private final Map<ActionId, List<Actions.Event>> acts = new LinkedHashMap<>();

    ActionsByHand(List<Commit> commits, EventCodec codec, Moment moment) {
        this.moment = moment;
        for (Commit commit : commits) {
            for (int i = 0; i < commit.events().size(); i++) {
                LoggedEvent logged = commit.events().get(i);
                Event event = (Event) codec.decode(logged.name(), logged.revision(), logged.data());
                if (commit.position() + i < moment.prefix()
                        && event instanceof Actions.Event act
                        && !act.known().isAfter(moment.on())) {
                    acts.computeIfAbsent(act.action(), id -> new ArrayList<>()).add(act);
                }
            }
        }
        acts.values().removeIf(list -> list.stream().noneMatch(ActionIssued.class::isInstance));
    }

    /** How many actions were issued in a year, whatever their cases are marked as. */
    long issued(String year) {
        return acts.values().stream()
                .filter(list -> year.equals(Integer.toString(issued(list).getYear())))
                .count();
    }

    /** The lower ends by year, of what adds up; of the appeals on an action, all counts of which overlap, of the largest. */
    Map<String, Long> byYear(What what) {
        Map<String, Long> years = new TreeMap<>();
        for (List<Actions.Event> list : acts.values()) {
            Map<String, Long> one = new TreeMap<>();
            for (Actions.Event act : list) {
                String year = yearOf(act, what);
                if (year != null && !isStruck(act, list)) {
                    if (act instanceof AppealsRecorded appeals) {
                        one.merge(year, (long) appeals.sent().min(), Long::max);
                    } else {
                        one.merge(year, 1L, Long::sum);
                    }
                }
            }
            one.forEach((year, number) -> years.merge(year, number, Long::sum));
        }
        return years;
    }

    private static @Nullable String yearOf(Actions.Event act, What what) {
        boolean counts = switch (act) {
            case FurtherInformationPublished e -> what == What.UPDATES;
            case ActionClosed e -> what == What.CLOSINGS;
            case AnswerRecorded e -> what == What.ANSWERS;
            case SectionActRecorded e -> what == What.SECTION_ACTS;
            case AppealsRecorded e -> what == What.APPEALS;
            default -> false;
        };
        if (!counts) {
            return null;
        }
        if (act instanceof AppealsRecorded appeals) {
            String first = appeals.period().earliest().orElseThrow().toString().substring(0, 4);
            String last = appeals.period().latest().orElseThrow().toString().substring(0, 4);
            return first.equals(last) ? first : "UNKNOWN";
        }
        return act.known().toString().substring(0, 4);
    }

    private static boolean isStruck(Actions.Event act, List<Actions.Event> list) {
        return act instanceof AnswerRecorded answer
                && list.stream()
                        .anyMatch(other -> other instanceof EntryStruck struck
                                && struck.entry().equals(answer.entry()));
    }

    /** How long it took, by year of issue: how many actions, the shortest, the middle and the longest, how many are without, and how many run on. */
    Map<String, String> days(What what) {
        Map<String, List<Long>> found = new TreeMap<>();
        Map<String, Integer> without = new TreeMap<>();
        Map<String, Integer> running = new TreeMap<>();
        for (List<Actions.Event> list : acts.values()) {
            LocalDate issued = issued(list);
            String year = Integer.toString(issued.getYear());
            found.computeIfAbsent(year, key -> new ArrayList<>());
            without.merge(year, 0, Integer::sum);
            boolean runs = what == What.DAYS_PAST_APPEAL_DATE && isUndecided(list, moment.on());
            running.merge(year, runs ? 1 : 0, Integer::sum);
            OptionalLong days = what == What.DAYS_PAST_APPEAL_DATE
                    ? past(list, issued)
                    : until(what == What.DAYS_TO_UPDATE ? firstUpdate(list) : closed(list), issued);
            days.ifPresentOrElse(some -> found.get(year).add(some), () -> without.merge(year, 1, Integer::sum));
        }
        Map<String, String> told = new TreeMap<>();
        found.forEach((year, days) -> {
            days.sort(null);
            int half = days.size() / 2;
            Object middle = days.isEmpty() ? null : days.get(days.size() % 2 == 0 ? half - 1 : half);
            told.put(
                    year,
                    days.size() + " " + (days.isEmpty() ? null : days.get(0)) + " " + middle + " "
                            + (days.isEmpty() ? null : days.get(days.size() - 1)) + " " + without.get(year) + " "
                            + running.get(year));
        });
        return told;
    }

    private static LocalDate issued(List<Actions.Event> list) {
        return list.stream()
                .filter(ActionIssued.class::isInstance)
                .findFirst()
                .orElseThrow()
                .known();
    }

    private static @Nullable LocalDate firstUpdate(List<Actions.Event> list) {
        return list.stream()
                .filter(FurtherInformationPublished.class::isInstance)
                .findFirst()
                .map(Actions.Event::known)
                .orElse(null);
    }

    private @Nullable LocalDate closed(List<Actions.Event> list) {
        LocalDate closed = null;
        for (Actions.Event act : list) {
            closed = switch (act) {
                case ActionClosed e -> e.known();
                case ActionReopened e -> null;
                default -> closed;
            };
        }
        return closed;
    }

    private static OptionalLong until(@Nullable LocalDate day, LocalDate issued) {
        return day == null ? OptionalLong.empty() : OptionalLong.of(day.toEpochDay() - issued.toEpochDay());
    }

    private OptionalLong past(List<Actions.Event> list, LocalDate issued) {
        long days = issued.datesUntil(moment.on())
                .filter(day -> isUndecided(list, day))
                .count();
        return days > 0 || isUndecided(list, moment.on()) ? OptionalLong.of(days) : OptionalLong.empty();
    }

    /** Whether the action was open on a day on which its appeal date had come: the right one, which may have been learned later. */
    private static boolean isUndecided(List<Actions.Event> list, LocalDate day) {
        boolean open = false;
        LocalDate appealDate = LocalDate.MAX;
        for (Actions.Event act : list) {
            boolean done = !act.known().isAfter(day);
            switch (act) {
                case ActionIssued e -> {
                    open = true;
                    appealDate = e.appealDate();
                }
                case AppealDateCorrected e -> appealDate = e.appealDate();
                case AppealDateExtended e -> {
                    if (!done) {
                        return open && !appealDate.isAfter(day);
                    }
                    appealDate = e.appealDate();
                }
                case ActionClosed e -> {
                    if (!done) {
                        return open && !appealDate.isAfter(day);
                    }
                    open = false;
                }
                case ActionSuperseded e -> {
                    if (!done) {
                        return open && !appealDate.isAfter(day);
                    }
                    open = false;
                }
                case ActionReopened e -> {
                    if (!done) {
                        return false;
                    }
                    open = true;
                    appealDate = e.appealDate() == null ? appealDate : e.appealDate();
                }
                default -> {}
            }
        }
        return open && !appealDate.isAfter(day);
    }
}
