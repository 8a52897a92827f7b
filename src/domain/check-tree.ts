/** Checks in groups, as deep as needed. What is selected is always a list of the keys of its leaves. */
export type CheckNode = {
  readonly key: string;
  readonly label: string;
  readonly children?: readonly CheckNode[];
};

export type Ticks = 'all' | 'some' | 'none';

/** Keys of the leaves under nodes, in the order of the tree. */
export function leafKeys(nodes: readonly CheckNode[]): string[] {
  return nodes.flatMap(({ key, children }) => (children ? leafKeys(children) : [key]));
}

/** How much of a node is selected; a group without leaves has none. */
export function ticksOf(node: CheckNode, selected: ReadonlySet<string>): Ticks {
  const leaves = leafKeys([node]);
  const found = leaves.filter((key) => selected.has(key)).length;
  if (found === 0) return 'none';
  return found === leaves.length ? 'all' : 'some';
}

/** The selection after a node was ticked or unticked, in the order of the tree, without unknown keys. */
export function withTicks(
  tree: readonly CheckNode[],
  selected: readonly string[],
  node: CheckNode,
  on: boolean,
): string[] {
  const touched = new Set(leafKeys([node]));
  const before = new Set(selected);
  return leafKeys(tree).filter((key) => (touched.has(key) ? on : before.has(key)));
}

/** The nodes whose label or key holds a text, with the groups on the way to them. */
export function findNodes(nodes: readonly CheckNode[], text: string): CheckNode[] {
  const part = text.trim().toLowerCase();
  if (!part) return [...nodes];
  return nodes.flatMap((node) => {
    if (`${node.label}\n${node.key}`.toLowerCase().includes(part)) return [node];
    const children = node.children ? findNodes(node.children, text) : [];
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}
