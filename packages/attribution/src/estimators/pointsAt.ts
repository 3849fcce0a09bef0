/** The points nearest to fractions of the run's length, which the last one ends; each once, in order. */
export function pointsAt<Point extends { step: number }>(
  points: readonly Point[],
  fractions: readonly number[],
): Point[] {
  const end = points.at(-1)!.step
  const nearest = fractions.map(fraction =>
    points.reduce((best, point) =>
      Math.abs(point.step - fraction * end) < Math.abs(best.step - fraction * end) ? point : best,
    ),
  )
  return points.filter(point => nearest.includes(point))
}
