package uk.onelondon.record;

import java.util.Locale;

/** Kinds of files met in records. Only those of the first three groups are ever shown; the rest can be saved. */
public enum FileKind {
    PDF(Group.PDF, "application/pdf", "pdf"),
    PNG(Group.IMAGE, "image/png", "png"),
    JPEG(Group.IMAGE, "image/jpeg", "jpg"),
    GIF(Group.IMAGE, "image/gif", "gif"),
    TEXT(Group.WRITING, "text/plain", "txt"),
    HTML(Group.WRITING, "text/html", "html"),
    RTF(Group.OTHER, "application/rtf", "rtf"),
    CDA(Group.OTHER, "application/xml", "xml"),
    XML(Group.OTHER, "application/xml", "xml"),
    WORD(Group.OTHER, "application/octet-stream", "docx"),
    TIFF(Group.OTHER, "image/tiff", "tif"),
    UNKNOWN(Group.OTHER, "application/octet-stream", "bin");

    private final Group group;
    private final String mediaType;
    private final String ending;

    FileKind(Group group, String mediaType, String ending) {
        this.group = group;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** Kinds that may stand for each other without harm. */
    public enum Group {
        PDF,
        IMAGE,
        WRITING,
        OTHER
    }

    public Group group() {
        return group;
    }

    /** The media type it is served with. */
    public String mediaType() {
        return mediaType;
    }

    /** Of a file name, without the dot. */
    public String ending() {
        return ending;
    }

    /** True if a page may show it. */
    public boolean shown() {
        return group != Group.OTHER;
    }

    /** As it stands in text keys; all pictures have one word. */
    public String key() {
        return switch (this) {
            case PNG, JPEG, GIF, TIFF -> "picture";
            case PDF, TEXT, HTML, RTF, CDA, XML, WORD, UNKNOWN -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** The kind a media type in lower case without parameters claims. */
    public static FileKind claimed(String mediaType) {
        return switch (mediaType) {
            case "application/pdf", "application/x-pdf" -> PDF;
            case "image/png" -> PNG;
            case "image/jpeg", "image/jpg", "image/pjpeg" -> JPEG;
            case "image/gif" -> GIF;
            case "text/plain" -> TEXT;
            case "text/html", "application/xhtml+xml" -> HTML;
            case "application/rtf", "text/rtf", "application/x-rtf" -> RTF;
            case "application/hl7-sda+xml", "application/hl7-cda+xml", "text/cda+xml" -> CDA;
            case "application/xml", "text/xml" -> XML;
            case "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                WORD;
            case "image/tiff" -> TIFF;
            default -> UNKNOWN;
        };
    }
}
