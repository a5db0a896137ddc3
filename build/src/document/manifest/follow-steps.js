/**
 * Goes down a tree as far as the steps lead. A key may hold dots, as those of labels do, which the path does not tell
 * from its own: the longest run of steps that is a key wins.
 */
export function followSteps(root, steps, child) {
    let place = root;
    let at = 0;
    while (at < steps.length) {
        const next = nextPlace(place, steps.slice(at), child);
        if (next === undefined)
            break;
        place = next.place;
        at += next.taken;
    }
    return place;
}
function nextPlace(place, [first = 0, ...rest], child) {
    const until = rest.findIndex((step) => typeof step === 'number');
    const run = [first, ...(until === -1 ? rest : rest.slice(0, until))];
    for (let taken = typeof first === 'number' ? 1 : run.length; taken > 0; taken--) {
        const found = child(place, taken === 1 ? first : run.slice(0, taken).join('.'));
        if (found !== undefined)
            return { place: found, taken };
    }
    return undefined;
}
