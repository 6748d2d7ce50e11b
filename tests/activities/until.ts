/** Waits until something is so; fails with what was seen last where that takes too long. */
export async function until<Seen>(what: string, look: () => Promise<Seen>, isSo: (seen: Seen) => boolean, withinMs = 30_000): Promise<Seen> {
  for (const deadline = Date.now() + withinMs; ; await new Promise(resolve => setTimeout(resolve, 25))) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}; seen last: ${JSON.stringify(seen)}`);
  }
}
