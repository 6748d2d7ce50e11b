/** A turn for every call at so many a second, over all clerks; who comes late is let through at once, so that no burst follows. */
export function paced(perSecond: number): () => Promise<void> {
  let next = performance.now();
  return async () => {
    const now = performance.now();
    next = Math.max(next + 1000 / perSecond, now);
    if (next > now) await new Promise(resolve => setTimeout(resolve, next - now));
  };
}
