import type { Tree } from '../../src/procedure/tree';
import { exemptHire, hire } from '../../src/hire/procedure';
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
    case 'ways':
    case 'stage':
    case 'together':
    case 'perCandidate':
      return tree;
  }
};

export const editions = { 'hire/3': hire, 'exemptHire/2': exemptHire, 'separation/3': swapped(separation) };
export const currentEdition = { 'application.submit': 'hire/3', 'exemptApplication.submit': 'exemptHire/2', 'report.submit': 'separation/3' };
export const treeOf = (edition: string): Tree => editions[edition as keyof typeof editions]; // the record names one of these
export const carriedTrees = (): readonly Tree[] => Object.values(editions);
