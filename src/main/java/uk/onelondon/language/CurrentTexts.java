package uk.onelondon.language;

/** Finds the words for whoever is being answered on this thread. A bean. */
public interface CurrentTexts {

    /**
     * The words in the language of the UI on this thread, else of the request on this thread, else in English. Ask
     * while drawing, and hand the answer on to work done later on other threads.
     */
    Texts now();
}
