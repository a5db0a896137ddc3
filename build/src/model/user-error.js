/** A mistake of the user (options, rule files), told with its place and what would be right. Exit status 2. */
export class UserError extends Error {
    name = 'UserError';
    /** What the user can do about it; printed on its own line. */
    hint;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.hint = options.hint;
    }
}
