import { createRng, drawHalves, expectedRidge } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { chooseRidge } from './chooseRidge.ts'

/** Calibration queries of a world in which values spread around influence by 1 and a run's chance by √ridge. */
function world({ units, count, ridge, queries = 32, remembered = 0 }: World) {
  const rng = createRng(`ridge ${units}/${count}/${ridge}/${remembered}`)
  const halves = drawHalves({ units, count, seed: `${units}/${count}` })
  const measured = Array.from({ length: queries }, (_, q) => {
    const contributor = remembered ? q % units : undefined
    const influence = Array.from({ length: units }, (_, c) => (c === contributor ? 0 : 1.5 * rng.normal()))
    const values = influence.map((p, c) => 2 * p + rng.normal() + (c === contributor ? remembered : 0))
    const losses = halves.map(members => {
      const gains = values.map((value, c) => (members.includes(c) ? value : -value) / 2)
      return 40 - gains.reduce((sum, gain) => sum + gain, 0) + Math.sqrt(ridge) * rng.normal()
    })
    // A query's losses may be large or small: every one has a spread of its own.
    const size = 10 ** rng.normal()
    return { losses: losses.map(loss => loss * size), influence, contributor }
  })
  return { units, halves, measured }
}

type World = { units: number; count: number; ridge: number; queries?: number; remembered?: number }

describe('chooseRidge', () => {
  it.each([
    { units: 12, count: 24, ridge: 1 },
    { units: 20, count: 24, ridge: 3 },
    { units: 20, count: 24, ridge: 64 },
    { units: 50, count: 100, ridge: 32 },
  ])('finds the chance of a run within an octave: $units contributors, $count halves, $ridge', each => {
    const chosen = chooseRidge(world(each))
    expect(Math.abs(Math.log2(chosen / each.ridge))).toBeLessThanOrEqual(1)
  })

  it('does not take what a record’s own contributor does to it for everybody’s value', () => {
    for (const ridge of [3, 32]) {
      const chosen = chooseRidge(world({ units: 20, count: 32, ridge, remembered: 40 }))
      expect(Math.abs(Math.log2(chosen / ridge))).toBeLessThanOrEqual(1)
    }
  })

  it('stays at what is expected where the halves cannot tell, or nothing was lost', () => {
    const nearest = (units: number, chosen: number) =>
      expect(Math.abs(Math.log2(chosen / expectedRidge(units)))).toBeLessThanOrEqual(0.5)
    nearest(40, chooseRidge(world({ units: 40, count: 2, ridge: 1 })))
    const { units, halves, measured } = world({ units: 16, count: 12, ridge: 1 })
    nearest(16, chooseRidge({ units, halves, measured: [] }))
    const silent = measured.map(({ influence }) => ({ influence, losses: halves.map(() => 3) }))
    nearest(16, chooseRidge({ units, halves, measured: silent }))
  })

  it('is found without any influence, too', () => {
    const { measured, ...design } = world({ units: 20, count: 32, ridge: 16 })
    const blind = measured.map(({ losses }) => ({ losses, influence: new Float64Array(20) }))
    const [informed, uninformed] = [chooseRidge({ ...design, measured }), chooseRidge({ ...design, measured: blind })]
    // Without influence all of the values is to be found, 1 + (2 · 1.5)² = 10 times the spread.
    expect(uninformed).toBeLessThan(informed / 4)
  })
})
