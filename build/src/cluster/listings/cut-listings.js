import { by } from '../order.js';
/** Problems after which a list may hold less than was asked for. */
const CUTTING = new Set([
    'archive-truncated',
    'archive-corrupt',
    'limit-reached',
    'document-malformed',
    'listing-incomplete',
]);
/**
 * The places (`file:line`) of the listings that something went wrong in: of each file the last one that begins before
 * the trouble, or the last one of all where the trouble has no line.
 */
export function cutListings(listings, problems) {
    const begins = listings.map(({ file, line }) => ({ file, line, isTrouble: 0 }));
    const troubles = problems.flatMap(({ code, file, line = Infinity }) => file === undefined || !CUTTING.has(code) ? [] : [{ file, line, isTrouble: 1 }]);
    const cut = new Set();
    let latest;
    const inOrder = by(({ file }) => file, ({ line }) => line, ({ isTrouble }) => isTrouble);
    for (const place of [...begins, ...troubles].sort(inOrder)) {
        if (place.isTrouble === 0)
            latest = place;
        else if (latest?.file === place.file)
            cut.add(`${latest.file}:${latest.line}`);
    }
    return cut;
}
