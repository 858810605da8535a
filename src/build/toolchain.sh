# Finds what the commands at the top need, or says plainly what to install. Sourced by `run`, `verify` and `.ci/run`.
# shellcheck shell=sh

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ "$("$1/bin/javac" -version 2>&1 | sed 's/^javac \([0-9]*\).*/\1/')" = 25 ]
}

find_jdk() {
    on_path=$(command -v javac 2>/dev/null || true)
    for home in "${JAVA_HOME:-}" \
        "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}" \
        /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/25*; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            JAVA_HOME=$home
            export JAVA_HOME
            return
        fi
    done
    fail "One London needs a JDK 25 and found none (looked at JAVA_HOME, the PATH and the usual folders).
Install one, for example Eclipse Temurin 25 (Debian package temurin-25-jdk) or openjdk-25-jdk, and try again."
}

find_maven() {
    command -v mvn >/dev/null 2>&1 || fail "One London needs Maven 3.8 or newer (Debian package maven). Install it and try again."
}

# Vaadin 25 builds the front end with Node 24 and npm 11; both come from npm into .tools, beside any older ones.
find_node() {
    PATH=$PWD/.tools/bin:$PATH
    export PATH
    case $(node --version 2>/dev/null) in
        v24.*) return ;;
    esac
    command -v npm >/dev/null 2>&1 || fail "One London needs npm to bring Node 24 for the front end (Debian package npm). Install it and try again."
    say "Bringing Node 24 into .tools ..."
    npm install --global --silent --no-fund --no-audit --prefix .tools node@24 npm@11 \
        || fail "npm could not bring Node 24. See its message above."
}

find_chromium() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
            CHROMIUM=$(command -v "$name")
            export CHROMIUM
            return
        fi
    done
    fail "The browser journeys need Chromium (Debian package chromium). Install it, or use ./verify --quick without a browser."
}

# What HL7 publishes on npm (CC0) and tests judge by: its examples, and the profiles of the International Patient Summary.
find_fhir_packages() {
    for package in hl7.fhir.r4.examples@4.0.1 hl7.fhir.uv.ips@2.0.0; do
        [ ! -f ".tools/fhir/$(printf %s "$package" | tr @ -).tgz" ] || continue
        command -v npm >/dev/null 2>&1 || fail "The tests over HL7's examples need npm to bring them (Debian package npm). Install it and try again."
        say "Bringing $package into .tools ..."
        mkdir -p .tools/fhir
        (cd .tools/fhir && npm pack --silent "$package" >/dev/null) || fail "npm could not bring $package. See its message above."
    done
}

# The app and the sandbox, built again only if something they are made of has changed.
build_app() {
    jar=target/one-london-0.1.0.jar
    if [ -f "$jar" ] && [ -f target/sandbox.classpath ] \
        && [ -z "$(find pom.xml src/main/java src/main/resources frontend themes i18n -newer "$jar" -type f ! -path '*/generated/*' 2>/dev/null | head -1)" ]; then
        return
    fi
    say "Building One London (a few minutes the first time) ..."
    find_node
    maven --quiet -Pproduction -DskipTests package || fail "The build failed. See its messages above."
}

# Maven 3 on JDK 25 prints warnings about its own libraries that say nothing about One London.
maven() {
    MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
        mvn --batch-mode -Dstyle.color=never "$@"
}
