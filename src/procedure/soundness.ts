import type { Stage, Tree } from './tree';

/** What the types cannot say: names are unique, every return goes to a stage that lies before it, and every way that a part is left by is one that the next part has. Empty when sound. */
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
        faults.push(...part.parts.flatMap((each, index) => waysAmiss(part.parts[index - 1], each)));
        return part.parts.reduce<readonly string[]>((done, each) => [...done, ...visit(each, [...before, ...done])], []);
      case 'together':
        for (const each of part.parts) visit(each, before);
        return [];
      case 'ways':
        for (const each of Object.values(part.ways)) visit(each, before);
        return [];
      case 'unless':
        inspect(part.interruption, before);
        if (part.instead) visit(part.instead, before);
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

/** The ways by which a part is left for the next one; '' stands for leaving it by no way in particular. */
function waysOutOf(part: Tree): readonly string[] {
  switch (part.kind) {
    case 'stage':
      return Object.values(part.outcomes).flatMap(exit => (exit.to === 'onward' ? [exit.by ?? ''] : []));
    case 'sequence':
      return part.parts.slice(-1).flatMap(waysOutOf);
    case 'unless':
      return [...waysOutOf(part.instead ?? part.interruption), ...waysOutOf(part.body)];
    case 'ways':
      return Object.values(part.ways).flatMap(waysOutOf);
    case 'together':
    case 'perCandidate':
      return [''];
  }
}

/** What is wrong between two parts that follow each other. */
function waysAmiss(before: Tree | undefined, part: Tree): string[] {
  if (part.kind !== 'ways') return [];
  const left = before ? waysOutOf(before) : [''];
  const has = Object.keys(part.ways);
  return [...left.filter(way => !has.includes(way)).map(way => `nothing follows the way "${way}"`), ...has.filter(way => !left.includes(way)).map(way => `nobody takes the way "${way}"`)];
}
