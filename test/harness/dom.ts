import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element of a page as a browser would read it. */
export interface Dom {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its text with that of all elements in it. */
  readonly text: string;
  readonly parent: Dom | null;
  readonly children: readonly Dom[];
}

/** All elements of a page in order, and what a strict reader would complain of. */
export function dom(html: string): { readonly all: readonly Dom[]; readonly errors: readonly string[]; find(tag: string, attributes?: Readonly<Record<string, string>>): readonly Dom[]; byId(id: string): Dom } {
  const all: Dom[] = [], errors: string[] = [];
  const read = (node: Tree.Element, parent: Dom | null): Dom => {
    const children: Dom[] = [], element = { tag: node.tagName, attributes: Object.fromEntries(node.attrs.map((a) => [a.name, a.value])), text: textOf(node), parent, children };
    all.push(element);
    for (const child of node.childNodes) if ('tagName' in child) children.push(read(child, element));
    return element;
  };
  const document = parse(html, { onParseError: (e) => { errors.push(`${e.code} at ${html.slice(e.startOffset, e.startOffset + 60)}`); } });
  for (const child of document.childNodes) if ('tagName' in child) read(child, null);
  const fits = (element: Dom, wanted: Readonly<Record<string, string>>): boolean => Object.entries(wanted).every(([name, value]) => (name === 'class' ? (element.attributes['class'] ?? '').split(' ').includes(value) : element.attributes[name] === value));
  return {
    all, errors,
    find: (tag, wanted = {}) => all.filter((e) => (tag === '*' || e.tag === tag) && fits(e, wanted)),
    byId: (id) => { const found = all.filter((e) => e.attributes['id'] === id); if (found.length !== 1) throw new Error(`${found.length} elements have the id ${id}`); return found[0]!; },
  };
}

function textOf(node: Tree.Element): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : 'tagName' in child ? textOf(child) : '')).join('');
}
