import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBlock } from '@ethereumjs/block'
import { Mainnet } from '@ethereumjs/common'
import { createTxFromRLP } from '@ethereumjs/tx'
import { Account, createAddressFromString } from '@ethereumjs/util'
import type { Hex } from '@openledger/base'
import { expect, test } from 'vitest'
import { applyTransaction } from './applyTransaction.ts'
import { createMachine } from './Machine.ts'
import { keccak, nativeCrypto } from './nativeCrypto.ts'
import { Rules } from './Rules.ts'
import { encodeRlp } from './rlp.ts'
import { State } from './State.ts'
import { createMemoryStore } from './StateStore.ts'
import { emptyRoot } from './Trie.ts'

// Ethereum's own state tests (ethereum/tests), through this core: its state, tries, rules and loop. They lie beside
// the repository, not in it; ALL_STATE_TESTS=1 runs every case instead of a sample of the folders.
const folder = join(import.meta.dirname, '../../../../../shared/fixtures/ethereum/state')
const forks = ['Cancun', 'Shanghai', 'Paris', 'London', 'Berlin', 'Istanbul']

type StateTest = {
  env: Record<string, Hex>
  pre: Record<Hex, { balance: Hex; code: Hex; nonce: Hex; storage: Record<Hex, Hex> }>
  post: Record<string, { hash: Hex; logs: Hex; txbytes: Hex; expectException?: string; indexes: object }[]>
}

const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.json'))
      .sort()
  : []

test.skipIf(files.length === 0)(
  'state tests of ethereum/tests reach their roots and logs',
  async () => {
    const sample = process.env.ALL_STATE_TESTS === '1' ? files : files.filter((_, i) => i % 10 === 0)
    let cases = 0
    const wrong: string[] = []
    for (const file of sample) {
      for (const [name, one] of Object.entries(
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, StateTest>,
      )) {
        for (const fork of forks) {
          for (const [i, expected] of (one.post[fork] ?? []).entries()) {
            const label = `${file} ${name} ${fork} ${i}`
            cases++
            const { root, logs } = await run(one, fork, expected.txbytes)
            if (root !== expected.hash) wrong.push(`${label}: root`)
            else if (logs !== expected.logs) wrong.push(`${label}: logs`)
          }
        }
      }
    }
    console.log(`${cases} cases of ${sample.length} of ${files.length} files`)
    expect(wrong).toEqual([])
    expect(cases).toBeGreaterThan(200)
  },
  600_000,
)

if (files.length === 0) console.warn(`skipped: 1 test, ethereum/tests is not at ${folder}`)

async function run(one: StateTest, fork: string, txbytes: Hex): Promise<{ root: Hex; logs: Hex }> {
  const { env, pre } = one
  const rules = new Rules({ chain: Mainnet, hardfork: fork.toLowerCase(), customCrypto: nativeCrypto })
  const state = new State(createMemoryStore(), emptyRoot)
  for (const [name, { balance, code, nonce, storage }] of Object.entries(pre)) {
    const address = createAddressFromString(name)
    await state.putAccount(address, new Account(BigInt(nonce), BigInt(balance)))
    if (code !== '0x') await state.putCode(address, new Uint8Array(bytes(code)))
    for (const [slot, value] of Object.entries(storage)) {
      await state.putStorage(address, word(slot), word(value))
    }
  }
  state.flush()
  const machine = await createMachine({
    rules,
    state,
    hashOfBlock: number => keccak(Buffer.from(number.toString())),
  })
  const cancun = rules.isActivatedEIP(4844)
  const header = {
    number: BigInt(env.currentNumber!),
    timestamp: BigInt(env.currentTimestamp!),
    gasLimit: BigInt(env.currentGasLimit!),
    coinbase: createAddressFromString(env.currentCoinbase!),
    ...(rules.isActivatedEIP(4399)
      ? { difficulty: 0n, mixHash: word(env.currentRandom ?? '0x0') }
      : { difficulty: BigInt(env.currentDifficulty!) }),
    ...(rules.isActivatedEIP(1559) ? { baseFeePerGas: BigInt(env.currentBaseFee ?? 10) } : {}),
    ...(cancun ? { excessBlobGas: BigInt(env.currentExcessBlobGas ?? 0) } : {}),
  }
  const frame = createBlock({ header }, { common: rules, freeze: false, skipConsensusFormatValidation: true })
  let logs: Hex = hex(keccak(encodeRlp([])))
  try {
    const tx = createTxFromRLP(bytes(txbytes), { common: rules, freeze: false })
    const sender = tx.getSenderAddress()
    const { receipt } = await applyTransaction(
      machine,
      frame,
      { tx, sender: sender.bytes },
      { index: 0, gasUsed: 0n, logCount: 0 },
    )
    logs = hex(keccak(encodeRlp(receipt.logs.map(({ address, topics, data }) => [address, topics, data]))))
  } catch {
    // Not a transaction that this block may hold: the state is as before, which is what the case expects.
  }
  return { root: hex(state.flush()), logs }
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
