/** A part of a search: all weights at which its decisions, and those of its parents, hold. */
export interface SearchNode {
  readonly parent: SearchNode | null;
  /** The rows decided here. */
  readonly rows: readonly number[];
  /** Whether their rivals stand on the wrong side. */
  readonly wrong: boolean;
  /** Rivals decided to stand on the wrong side, here and above. */
  readonly paid: number;
  /** A count that no weights of the node undercut. */
  readonly bound: number;
  /** The rows of the corner from which its program starts. */
  readonly corner: Int32Array;
}

/** Nodes by bound, the lowest first; of the same bound the one with more paid, then the later. */
export class NodeHeap {
  private readonly nodes: { readonly node: SearchNode; readonly turn: number }[] = [];
  private turns = 0;

  push(node: SearchNode): void {
    const { nodes } = this;
    let at = nodes.length;
    const entry = { node, turn: this.turns++ };
    nodes.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(entry, nodes[above]!)) break;
      nodes[at] = nodes[above]!;
      at = above;
    }
    nodes[at] = entry;
  }

  pop(): SearchNode | null {
    const { nodes } = this;
    const top = nodes[0];
    const entry = nodes.pop();
    if (!top || !entry) return null;
    if (nodes.length === 0) return top.node;
    let at = 0;
    for (let below = 1; below < nodes.length; below = 2 * at + 1) {
      if (below + 1 < nodes.length && isBefore(nodes[below + 1]!, nodes[below]!)) below++;
      if (!isBefore(nodes[below]!, entry)) break;
      nodes[at] = nodes[below]!;
      at = below;
    }
    nodes[at] = entry;
    return top.node;
  }
}

interface Entry {
  readonly node: SearchNode;
  readonly turn: number;
}

function isBefore(a: Entry, b: Entry): boolean {
  if (a.node.bound !== b.node.bound) return a.node.bound < b.node.bound;
  if (a.node.paid !== b.node.paid) return a.node.paid > b.node.paid;
  return a.turn > b.turn;
}
