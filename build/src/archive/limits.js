const MiB = 1024 ** 2;
const GiB = 1024 ** 3;
/**
 * Far above what real bundles hold, far below what would fill a machine. A must-gather of a large cluster has some
 * tens of thousands of files and a few GiB of logs.
 */
export const defaultLimits = {
    /** Members of archives and files of directories, also those that are skipped: each costs work and a name kept in memory. */
    maxEntries: 200_000,
    /** A node's journal is seldom over 1 GiB; of a longer file, the start is enough to tell what is wrong. */
    maxEntryBytes: 2 * GiB,
    /** Bounds the time an analysis takes: at some hundred MB/s, minutes. */
    maxTotalBytes: 16 * GiB,
    /** Logs that repeat one line compress 100-fold; deflate can't exceed 1032, which only a bomb comes near. */
    maxRatio: 200,
    /** Below this, no ratio does any harm: the log of a crash loop may well be one line a million times. */
    ratioFloorBytes: 64 * MiB,
    /** Names take part in every report. Linux takes 4096 bytes; the deepest must-gather paths have about 300. */
    maxPathLength: 1024,
    /** An Insights archive in a must-gather in a ticket's archive needs two. */
    maxNesting: 3,
    /** The time of an hour-long look at 16 GiB on a slow disk; nobody waits longer for an answer. */
    maxSeconds: 3600,
};
