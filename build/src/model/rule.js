/** A rule after loading: checked, with its patterns and conditions compiled. `docs/rules.md` describes the language. */
export const severities = ['critical', 'warning', 'info'];
