/** Does one thing for each, so many at the same time. */
export async function inParallel<Item>(items: readonly Item[], atOnce: number, act: (item: Item) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const item of left) await act(item);
  }));
}
