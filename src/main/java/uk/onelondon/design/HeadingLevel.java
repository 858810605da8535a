package uk.onelondon.design;

/** How deep a heading stands under the page's own h1. */
public enum HeadingLevel {
    H2,
    H3,
    H4;

    String tag() {
        return switch (this) {
            case H2 -> "h2";
            case H3 -> "h3";
            case H4 -> "h4";
        };
    }
}
