/** Any word. */
export const WILDCARD = '<*>';

/** Words that lead to a leaf; beyond them, lines are told apart by how much they have in common. */
const DEPTH = 2;
/** Branches of one node. Further first words share one. */
const MOST_BRANCHES = 100;
/** Groups of one leaf: they are compared one by one. */
const MOST_GROUPS = 50;
/** The share of words that a line must have in common with a group. */
const LEAST_ALIKE = 0.5;

/** Lines of one template. */
export interface DrainGroup {
  /** The words that all of them have, with wildcards. */
  words: readonly string[];
}

/** Finds the template of each of many lines; the same lines in the same order give the same templates. */
export interface Drain {
  /** The group of a line. Undefined where there are too many templates already. */
  groupOf(program: string, words: readonly string[]): DrainGroup | undefined;
}

interface Leaf {
  readonly groups: DrainGroup[];
}

/**
 * Drain's parse tree of fixed depth (He, Zhu, Zheng and Lyu, "Drain: An Online Log Parsing Approach with Fixed Depth
 * Tree", ICWS 2017): by program and number of words, then by the first words, then by similarity. Takes time linear in
 * the words of a line, whatever came before.
 */
export function createDrain(mostGroups: number): Drain {
  const leaves = new Map<string, Leaf>();
  const branches = new Map<string, Set<string>>();
  let groupCount = 0;

  function leafOf(program: string, words: readonly string[]): Leaf {
    let path = JSON.stringify([program, words.length]);
    for (const word of words.slice(0, DEPTH)) {
      const known = branches.get(path) ?? new Set();
      branches.set(path, known);
      const isOwn = !word.includes('<') && (known.has(word) || known.size < MOST_BRANCHES);
      if (isOwn) known.add(word);
      path += isOwn ? ` ${word}` : ` ${WILDCARD}`;
    }
    let leaf = leaves.get(path);
    if (leaf === undefined) leaves.set(path, (leaf = { groups: [] }));
    return leaf;
  }

  return {
    groupOf(program, words) {
      const leaf = leafOf(program, words);
      const likest = likestOf(leaf.groups, words);
      if (likest !== undefined) {
        likest.words = likest.words.map((word, at) => (word === words[at] ? word : WILDCARD));
        return likest;
      }
      if (groupCount >= mostGroups || leaf.groups.length >= MOST_GROUPS) return undefined;
      const group: DrainGroup = { words };
      leaf.groups.push(group);
      groupCount++;
      return group;
    },
  };
}

function likestOf(groups: readonly DrainGroup[], words: readonly string[]): DrainGroup | undefined {
  let likest: DrainGroup | undefined;
  let most = LEAST_ALIKE * words.length;
  for (const group of groups) {
    const same = group.words.filter((word, at) => word === words[at]).length;
    if (same < most || (same === most && likest !== undefined)) continue;
    likest = group;
    most = same;
  }
  return likest;
}
