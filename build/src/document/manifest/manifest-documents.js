/** What a manifest told, as documents. */
export function* manifestDocuments(reading) {
    const { objects, events, listings, versions, failures, problems } = reading;
    if (objects.length + events.length + listings.length > 0)
        yield { type: 'objects', objects, events, listings };
    for (const version of versions)
        yield { type: 'version', version };
    for (const failure of failures)
        yield { type: 'failure', failure };
    for (const problem of problems)
        yield { type: 'problem', problem };
}
