import type { AttackCase, Setting } from './attackCases.ts'
import type { Defences } from './Defences.ts'
import { partsOf } from './inflation.ts'
import { payQueries, queriesOf, weighQueries } from './payQueries.ts'

/** The attacker's part of each question's pool, without its attack and with it. */
export type Outcome = { honest: number[]; attacked: number[] }

/** Runs one attack by one attacker and pays both worlds, with the same defences in both. */
export async function runAttack(
  { attack }: Pick<AttackCase, 'attack'>,
  setting: Setting,
  defences: Defences,
): Promise<Outcome> {
  const { workshop, problem } = setting
  const world = await attack(setting)
  const pay = async (each: typeof problem) => {
    const weighed = await weighQueries({ workshop, problem: each, ...defences })
    return partsOf(payQueries(weighed, queriesOf(weighed, defences)), world.accounts)
  }
  return { honest: await pay(problem), attacked: await pay(world.problem) }
}
