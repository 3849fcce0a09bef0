import { createVM, type VM } from '@ethereumjs/vm'
import { FastEvm } from './FastEvm.ts'
import type { Rules } from './Rules.ts'
import type { State } from './State.ts'

/** Answers BLOCKHASH: the 32-byte hash of a past block, or undefined where there is none. */
export type HashOfBlock = (number: bigint) => Uint8Array | undefined

/** An EVM over one state. Serves one execution at a time. */
export type Machine = { vm: VM; state: State; rules: Rules }

/** Puts an EVM at `rules` over `state`. */
export async function createMachine({ rules, state, hashOfBlock }: createMachine.Options): Promise<Machine> {
  const blockchain = {
    getBlock: async (number: number) => ({ hash: () => hashOfBlock(BigInt(number)) ?? new Uint8Array(32) }),
    putBlock: async () => {},
    shallowCopy: () => blockchain,
  }
  const evm = await FastEvm.create({ common: rules, stateManager: state, blockchain })
  const vm = await createVM({ common: rules, stateManager: state, blockchain, evm })
  return { vm, state, rules }
}

export declare namespace createMachine {
  type Options = { rules: Rules; state: State; hashOfBlock: HashOfBlock }
}
