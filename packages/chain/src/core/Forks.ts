import type { Genesis } from '../Genesis.ts'
import { Rules } from './Rules.ts'

/** The rules of a chain over its forks: one `Rules` for each, shared by everything at that fork. */
export class Forks {
  readonly #genesis: Genesis
  readonly #base: Rules
  readonly #byName = new Map<string, Rules>()
  readonly #withTransfers = new Map<string, Rules>()
  #last: { from: bigint; rules: Rules } | undefined

  constructor(genesis: Genesis) {
    this.#genesis = genesis
    this.#base = Rules.fromGenesis(genesis, 'chainstart')
  }

  /** The same rules, with transfers of value told as logs of the system's address (EIP-7708), gas unchanged. */
  withTransfers(rules: Rules): Rules {
    const name = rules.hardfork()
    let told = this.#withTransfers.get(name)
    if (told === undefined) {
      told = Rules.fromGenesis(this.#genesis, name)
      told.setEIPs([7708])
      this.#withTransfers.set(name, told)
    }
    return told
  }

  /** The rules of the block with this number and timestamp. */
  at(number: bigint, timestamp: bigint): Rules {
    // Past the last fork by time, which is where a chain lives, there is nothing to look up.
    if (this.#last !== undefined && timestamp >= this.#last.from) return this.#last.rules
    const name = this.#base.getHardforkBy({ blockNumber: number, timestamp })
    let rules = this.#byName.get(name)
    if (rules === undefined) {
      rules = Rules.fromGenesis(this.#genesis, name)
      this.#byName.set(name, rules)
    }
    const lastByTime = this.#base
      .hardforks()
      .reduce((last, { timestamp: from }) => Math.max(last, Number(from ?? -1)), -1)
    if (lastByTime >= 0 && timestamp >= BigInt(lastByTime)) {
      this.#last = { from: BigInt(lastByTime), rules }
    }
    return rules
  }
}
