package uk.onelondon.design;

/** How strongly a button asks to be pressed. One primary button on a page at most. */
public enum ButtonKind {
    PRIMARY("ol-button"),
    SECONDARY("ol-button ol-button--secondary"),
    /** Ends or removes something. */
    WARNING("ol-button ol-button--warning"),
    /** Looks like a link. */
    QUIET("ol-button ol-button--quiet");

    private final String classNames;

    ButtonKind(String classNames) {
        this.classNames = classNames;
    }

    String classNames() {
        return classNames;
    }
}
