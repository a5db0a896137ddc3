import { sourceForms } from '../../model/source.js';
import { textAt } from '../json-fields.js';
import { by } from '../order.js';
/**
 * Most structured first. JSON and YAML tell the same, so that of these the newest comes first, where both have a
 * resourceVersion; then by place.
 */
export const inOrderOfStructure = by(({ source }) => (source.knows === 'all' ? 0 : 1), (object) => (object.source.knows === 'all' ? -resourceVersion(object) : 0), ({ source }) => sourceForms.indexOf(source.form), ({ source }) => source.file, ({ source }) => source.line);
/** API servers promise no order of resourceVersions, but with etcd behind them they count up. 0 where there is none. */
function resourceVersion({ value }) {
    const text = textAt(value, 'metadata', 'resourceVersion');
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
