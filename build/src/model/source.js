/** How much structure a source has; where several tell of one object, the first of these wins field by field. */
export const sourceForms = ['json', 'yaml', 'describe', 'table', 'fragment'];
