/** `k=v,k2=v2`, as the columns LABELS and NODE SELECTOR print labels. */
export function parseLabelCell(cell) {
    const items = (cell ?? '').split(',').flatMap((item) => {
        const equals = item.indexOf('=');
        return equals < 1 ? [] : [[item.slice(0, equals), item.slice(equals + 1)]];
    });
    return Object.fromEntries(items);
}
