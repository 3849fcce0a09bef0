import { createBlock } from '@ethereumjs/block'
import { Mainnet } from '@ethereumjs/common'
import { createTxFromRLP } from '@ethereumjs/tx'
import { Account, createAddressFromString } from '@ethereumjs/util'
import type { Hex } from '@openledger/base'
import { applyTransaction } from '../../core/applyTransaction.ts'
import { createMachine } from '../../core/Machine.ts'
import { keccak, nativeCrypto } from '../../core/nativeCrypto.ts'
import { Rules } from '../../core/Rules.ts'
import { encodeRlp } from '../../core/rlp.ts'
import { State } from '../../core/State.ts'
import { createMemoryStore } from '../../core/StateStore.ts'
import { emptyRoot } from '../../core/Trie.ts'

/** One test of `GeneralStateTests` (ethereum/tests): a state, a block, and transactions with what follows by fork. */
export type StateTest = {
  env: Record<string, Hex>
  pre: Record<Hex, { balance: Hex; code: Hex; nonce: Hex; storage: Record<Hex, Hex> }>
  post: Record<string, { hash: Hex; logs: Hex; txbytes: Hex; expectException?: string }[]>
}

/** What the suite calls the forks that this core knows, oldest first, and what the library calls them. */
export const forks: Readonly<Record<string, string>> = {
  Frontier: 'chainstart',
  Homestead: 'homestead',
  EIP150: 'tangerineWhistle',
  EIP158: 'spuriousDragon',
  Byzantium: 'byzantium',
  Constantinople: 'constantinople',
  ConstantinopleFix: 'petersburg',
  Istanbul: 'istanbul',
  Berlin: 'berlin',
  London: 'london',
  Merge: 'paris',
  Paris: 'paris',
  Shanghai: 'shanghai',
  Cancun: 'cancun',
  Prague: 'prague',
}

/**
 * Runs the transactions of one fork through this core: its state, tries, rules and loop.
 *
 * @returns what each case got wrong, in their order; undefined where it reaches its root and its logs, and is refused
 * exactly where it must be.
 */
export async function runStateTest({ env, pre, post }: StateTest, fork: string): Promise<(string | undefined)[]> {
  const wrong: (string | undefined)[] = []
  for (const { hash, logs, txbytes, expectException } of post[fork] ?? []) {
    try {
      const got = await runCase({ env, pre }, forks[fork]!, txbytes)
      if (got.root !== hash) wrong.push('another state root')
      else if (got.logs !== logs) wrong.push('other logs')
      else if (got.refused !== (expectException !== undefined)) {
        wrong.push(got.refused ? 'refused what it should take' : `took what it should refuse: ${expectException}`)
      } else wrong.push(undefined)
    } catch (error) {
      wrong.push(`failed: ${(error as Error).message.slice(0, 100)}`)
    }
  }
  return wrong
}

async function runCase({ env, pre }: Pick<StateTest, 'env' | 'pre'>, hardfork: string, txbytes: Hex) {
  const rules = new Rules({ chain: Mainnet, hardfork, customCrypto: nativeCrypto })
  const state = new State(createMemoryStore(), emptyRoot)
  for (const [name, { balance, code, nonce, storage }] of Object.entries(pre)) {
    const address = createAddressFromString(name)
    await state.putAccount(address, new Account(BigInt(nonce), BigInt(balance)))
    if (code !== '0x') await state.putCode(address, new Uint8Array(bytes(code)))
    for (const [slot, value] of Object.entries(storage)) await state.putStorage(address, word(slot), word(value))
  }
  state.flush()
  const machine = await createMachine({
    rules,
    state,
    hashOfBlock: number => keccak(Buffer.from(number.toString())),
  })
  const header = {
    number: BigInt(env.currentNumber!),
    timestamp: BigInt(env.currentTimestamp!),
    gasLimit: BigInt(env.currentGasLimit!),
    coinbase: createAddressFromString(env.currentCoinbase!),
    ...(rules.isActivatedEIP(4399)
      ? { difficulty: 0n, mixHash: word(env.currentRandom ?? '0x0') }
      : { difficulty: BigInt(env.currentDifficulty!) }),
    ...(rules.isActivatedEIP(1559) ? { baseFeePerGas: BigInt(env.currentBaseFee ?? 10) } : {}),
    ...(rules.isActivatedEIP(4844) ? { excessBlobGas: BigInt(env.currentExcessBlobGas ?? 0) } : {}),
  }
  const frame = createBlock({ header }, { common: rules, freeze: false, skipConsensusFormatValidation: true })
  let logs: Hex = hex(keccak(encodeRlp([])))
  let refused = false
  try {
    const raw = bytes(txbytes)
    const tx = createTxFromRLP(raw, { common: rules, freeze: false })
    const { receipt } = await applyTransaction(
      machine,
      frame,
      { tx, raw, sender: tx.getSenderAddress().bytes },
      { index: 0, gasUsed: 0n, logCount: 0 },
    )
    logs = hex(keccak(encodeRlp(receipt.logs.map(({ address, topics, data }) => [address, topics, data]))))
  } catch {
    // Not a transaction that this block may hold: the state is as before.
    refused = true
  }
  return { root: hex(state.flush()), logs, refused }
}

function bytes(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex')
}

function word(text: string): Buffer {
  return Buffer.from(text.slice(2).padStart(64, '0'), 'hex')
}

function hex(data: Uint8Array): Hex {
  return `0x${Buffer.from(data).toString('hex')}`
}
