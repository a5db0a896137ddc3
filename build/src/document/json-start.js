/**
 * Whether a line begins a JSON document, rather than being one line of a log in JSON (zap, Docker's json-file). Lists
 * of anything but objects are no manifests: `[INFO] …` and `[1, 2]` begin none.
 */
export function beginsJson(line) {
    if (!/^(?:\{\s*(?:["}]|$)|\[\s*(?:[{\]]|$))/.test(line))
        return false;
    return !/^\{\s*"(?:log|level|lvl|severity|ts|time|timestamp|msg|message|stream)"/.test(line);
}
