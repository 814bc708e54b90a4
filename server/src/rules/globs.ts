/** A step of a pattern: `one` is `?`, `some` is `*`, `any` is `**`; `folders` and the `within` behind it are `**` with a slash, between folders and inside a name. */
type Step = { readonly kind: 'char'; readonly char: string } | { readonly kind: 'one' | 'some' | 'any' | 'folders' | 'within' };
type Glob = readonly Step[];

const FOLDERS: Glob = [{ kind: 'folders' }, { kind: 'within' }];
const compiled = new WeakMap<readonly string[], readonly Glob[]>();

/** Whether one of the patterns fits a path (with `/`, from the configuration's folder). A pattern without `/` fits a name in any folder. */
export function isIgnored(path: string, globs: readonly string[]): boolean {
  const known = compiled.get(globs) ?? globs.map(compile);
  compiled.set(globs, known);
  return known.some((glob) => fits(path, glob));
}

function compile(glob: string): Glob {
  const anchored = glob.replace(/^\.?\//u, '').replace(/\/$/u, '/**');
  const steps = (anchored.match(/\*\*\/|\*+|[^*]/gu) ?? []).flatMap((m): Glob =>
    m === '**/' ? FOLDERS : m.startsWith('**') ? [{ kind: 'any' }] : m === '*' ? [{ kind: 'some' }] : m === '?' ? [{ kind: 'one' }] : [{ kind: 'char', char: m }]);
  return anchored.includes('/') ? steps : [...FOLDERS, ...steps];
}

/** All ways through the pattern are followed at once, so that the time is at most the path's length times the pattern's. */
function fits(path: string, glob: Glob): boolean {
  let now = reached(glob, [0]);
  for (const char of path) {
    if (now.size === 0) return false;
    now = reached(glob, [...now].flatMap((at) => after(glob[at], at, char)));
  }
  return now.has(glob.length);
}

/** Where one is after a character; none where it does not fit. */
function after(step: Step | undefined, at: number, char: string): readonly number[] {
  switch (step?.kind) {
    case 'char': return char === step.char ? [at + 1] : [];
    case 'one': return char === '/' ? [] : [at + 1];
    case 'some': return char === '/' ? [] : [at];
    case 'any': return [at];
    case 'folders': return [char === '/' ? at : at + 1];
    case 'within': return [char === '/' ? at - 1 : at];
    case undefined: return [];
  }
}

/** The places, and those that are reached from them without a character. */
function reached(glob: Glob, places: readonly number[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (let at of places) {
    while (!all.has(at)) {
      all.add(at);
      const kind = glob[at]?.kind;
      if (kind === 'folders') at += 2; else if (kind === 'some' || kind === 'any') at++;
    }
  }
  return all;
}
