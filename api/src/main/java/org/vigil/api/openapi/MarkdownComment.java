package org.vigil.api.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;
import java.util.HashSet;
import java.util.Set;

/** A Javadoc comment as Markdown, without its line breaks. */
final class MarkdownComment implements CommentVisitor {

    private final StringBuilder out = new StringBuilder();
    private final Set<String> links = new HashSet<>();

    private MarkdownComment() {}

    static MarkdownComment of(Comment comment) {
        MarkdownComment markdown = new MarkdownComment();
        comment.visit(markdown);
        return markdown;
    }

    String words() {
        return out.toString()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?<p> ?", "\n\n")
                .replaceAll(" ?</?ul> ?", "\n\n")
                .replaceAll(" ?<li> ?", "\n- ")
                .replaceAll("</?b>", "**")
                .replaceAll("</?(?:em|i)>", "*")
                .strip();
    }

    /** Simple names of the types that it links. */
    Set<String> links() {
        return links;
    }

    @Override
    public void commentText(String value) {
        out.append(value);
    }

    @Override
    public void inlineLink(Link link) {
        String type = link.getReferencedClassName();
        String simple = type == null ? "" : type.substring(type.lastIndexOf('.') + 1);
        links.add(simple);
        String label = link.getLabel();
        String member = link.getReferencedMemberName();
        if (label != null && !label.isBlank()) {
            out.append(label);
        } else {
            code(member == null ? simple : member);
        }
    }

    @Override
    public void inlineTag(String name, String value) {
        if (name.equals("code")) {
            code(value.strip());
        } else {
            out.append(value);
        }
    }

    @Override
    public void inlineValue(Value value) {
        code(value.getReferencedMemberName());
    }

    private void code(String value) {
        out.append('`').append(value).append('`');
    }
}
