package org.vigil.core.casefile;

import java.util.Set;
import org.vigil.core.casefile.Campaign.AnswerRecorded;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.casefile.Campaign.Means;
import org.vigil.core.casefile.Campaign.Section;
import org.vigil.core.casefile.Campaign.SectionActRecorded;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Unit;
import org.vigil.core.vocabulary.Quantity;

/** Sentences on what sections did, on appeals and on answers. */
final class CampaignWords {

    private CampaignWords() {}

    static String act(SectionActRecorded event, String action) {
        return Phrases.capital(section(event.section()))
                + switch (event.act()) {
                    case TRANSLATED -> " translated " + action;
                    case DISTRIBUTED -> " sent " + action + " to its members";
                    case PUBLISHED -> " published " + action;
                    case EXTENDED_APPEALS -> " went on asking for appeals on " + action;
                    case STOPPED_APPEALS -> " stopped asking for appeals on " + action;
                    case MET_OFFICIALS -> " met officials on " + action;
                    case PROTESTED -> " protested in public on " + action;
                    case OTHER -> " acted on " + action;
                }
                + " on " + event.known()
                + (event.appealDate() == null ? "" : ", with appeals asked for before " + event.appealDate()) + ".";
    }

    static String appeals(AppealsRecorded event, String action) {
        return Phrases.capital(count(event.sent()))
                + (isOne(event.sent()) ? " appeal on " : " appeals on ") + action
                + (isOne(event.sent()) ? " was" : " were") + " sent"
                + (event.means() == null ? "" : " " + means(event.means()))
                + (event.section() == null ? "" : " by members of " + section(event.section())) + " (when: "
                + event.period().text() + "), as was known on " + event.known() + ".";
    }

    static String answer(AnswerRecorded event, String action) {
        return "An official of " + event.from().country().displayName() + " answered on " + event.known() + " to "
                + action + ": the answer "
                + switch (event.tenor()) {
                    case ACKNOWLEDGES -> "acknowledges the appeals";
                    case INFORMS -> "gives information";
                    case PROMISES -> "promises something";
                    case JUSTIFIES -> "justifies what was done";
                    case DENIES -> "denies what is said";
                    case REJECTS -> "rejects the appeals";
                    case OTHER -> "is of another tenor";
                }
                + ".";
    }

    /** How many, with every qualifier: {@code around 400 to 500}. */
    static String count(Quantity sent) {
        return Counts.words(new Count(sent.min(), sent.max(), Set.copyOf(sent.qualifiers()), Unit.PEOPLE));
    }

    private static boolean isOne(Quantity sent) {
        return sent.min() == 1 && sent.max() == null;
    }

    private static String section(Section section) {
        return (section.name() == null ? "the section of " : "a section of ")
                + section.country().displayName();
    }

    private static String means(Means means) {
        return switch (means) {
            case LETTER -> "by letter";
            case E_MAIL -> "by e-mail";
            case FAX -> "by fax";
            case TELEPHONE -> "by telephone";
            case ONLINE -> "online";
            case PETITION -> "as a petition";
            case OTHER -> "by other means";
        };
    }
}
