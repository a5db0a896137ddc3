/**
 * Thrown inside the archive phase by a stream of bytes that can't go on, after all the bytes before were given.
 * It passes through every layer that reads from the stream and ends as a problem, so that one break is told once.
 */
export class ReadFailure extends Error {
    name = 'ReadFailure';
    problem;
    constructor(problem, cause) {
        super(problem.message, { cause });
        this.problem = problem;
    }
}
