import type { Tree } from '../../src/procedure/tree';
import { hire } from '../../src/hire/procedure';
import { separation } from '../../src/separation/procedure';

/** Stands in for the editions where a test swaps two stages: removal is applied for before the approval. */
const swapped = (tree: Tree): Tree => {
  switch (tree.kind) {
    case 'sequence': {
      const at = tree.parts.findIndex(part => part.kind === 'stage' && part.name === 'approval');
      const [approval, application] = [tree.parts[at], tree.parts[at + 1]];
      if (approval && application) return { ...tree, parts: tree.parts.with(at, application).with(at + 1, approval) };
      return { ...tree, parts: tree.parts.map(swapped) };
    }
    case 'unless':
      return { ...tree, body: swapped(tree.body) };
    case 'stage':
    case 'together':
    case 'perCandidate':
      return tree;
  }
};

export const editions = { 'hire/1': hire, 'separation/1': swapped(separation) };
export const currentEdition = { hire: 'hire/1', separation: 'separation/1' };
export const treeOf = (edition: string): Tree => (edition === 'hire/1' ? editions['hire/1'] : editions['separation/1']);
