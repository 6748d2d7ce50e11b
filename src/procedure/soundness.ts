import type { Stage, Tree } from './tree';

/** What the types cannot say: names are unique, and every return goes to a stage that lies before it. Empty when sound. */
export function faultsOf(tree: Tree): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];

  const inspect = (stage: Stage, before: readonly string[]): void => {
    if (seen.has(stage.name)) faults.push(`${stage.name} is written twice`);
    seen.add(stage.name);
    for (const [outcome, exit] of Object.entries(stage.outcomes)) {
      if (exit.to === 'stage' && !before.includes(exit.stage)) faults.push(`${stage.name}.${outcome} returns to ${exit.stage}, which does not lie before it`);
      if (exit.to === 'detour') inspect(exit.through, before);
    }
  };

  /** Returns the stages that may be returned to once this part is done. */
  const visit = (part: Tree, before: readonly string[]): readonly string[] => {
    switch (part.kind) {
      case 'stage':
        inspect(part, before);
        return [part.name];
      case 'sequence':
        return part.parts.reduce<readonly string[]>((done, each) => [...done, ...visit(each, [...before, ...done])], []);
      case 'together':
        for (const each of part.parts) visit(each, before);
        return [];
      case 'unless':
        inspect(part.interruption, before);
        return visit(part.body, before);
      case 'perCandidate':
        inspect(part.period, before);
        visit(part.lane, []);
        return [];
    }
  };

  visit(tree, []);
  return faults;
}
