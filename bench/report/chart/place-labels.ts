/**
 * Moves labels apart along one axis until none covers another, each as near to its place as that allows.
 * @param wanted where each should be, in pixels; its own place in the answer
 * @param gap the least distance of two
 */
export function placeLabels(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  const at = (rank: number) => placed[order[rank] ?? 0] ?? 0;
  // Each round halves what two neighbours lack; some tens of rounds settle the few labels of a chart.
  for (let round = 0; round < 60; round++) {
    for (let rank = 1; rank < order.length; rank++) {
      const lack = gap - (at(rank) - at(rank - 1));
      if (lack <= 0) continue;
      placed[order[rank] ?? 0] = at(rank) + lack / 2;
      placed[order[rank - 1] ?? 0] = at(rank - 1) - lack / 2;
    }
    const lowest = at(0);
    if (lowest < 0) placed[order[0] ?? 0] = 0;
  }
  return placed;
}
