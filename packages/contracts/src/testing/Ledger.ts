import { createCustomCommon, Hardfork, Mainnet } from '@ethereumjs/common'
import { createEVM } from '@ethereumjs/evm'
import { SimpleStateManager } from '@ethereumjs/statemanager'
import { bytesToHex, createAccount, createAddressFromString, hexToBytes } from '@ethereumjs/util'
import { type Abi, type Address, decodeErrorResult, decodeFunctionResult, encodeFunctionData, type Hex } from 'viem'
import * as abis from '../abis.ts'
import type { GenesisPlan } from '../GenesisStep.ts'

const allErrors = Object.values(abis).flat() as Abi

/** A bare EVM at Prague rules into which a genesis plan was laid: message calls and storage reads, no blocks. */
export type Ledger = Awaited<ReturnType<typeof createLedger>>

/**
 * Executes a genesis plan as the chain does and offers its contracts to tests.
 *
 * @throws Error when a step of the plan reverts
 */
export async function createLedger({ plan, chainId = 4267, timestamp = 1_700_000_000n }: createLedger.Options) {
  const stateManager = new SimpleStateManager()
  const common = createCustomCommon({ chainId }, Mainnet, { hardfork: Hardfork.Prague })
  const evm = await createEVM({ common, stateManager })
  const clock = { timestamp }
  const block = () =>
    ({
      header: {
        number: 0n,
        coinbase: createAddressFromString(`0x${'00'.repeat(20)}`),
        timestamp: clock.timestamp,
        difficulty: 0n,
        prevRandao: new Uint8Array(32),
        gasLimit: 30_000_000n,
        baseFeePerGas: 0n,
        getBlobGasPrice: () => 1n,
      },
    }) as never

  /** A message call; throws with the decoded error when it reverts. */
  async function call({ from, to, data, value = 0n }: { from: Address; to: Address; data: Hex; value?: bigint }) {
    const { execResult } = await evm.runCall({
      caller: createAddressFromString(from),
      to: createAddressFromString(to),
      data: hexToBytes(data),
      value,
      gasLimit: 30_000_000n,
      block: block(),
    })
    const returned = bytesToHex(execResult.returnValue) as Hex
    if (execResult.exceptionError === undefined) return returned
    if (returned === '0x') throw new Error(execResult.exceptionError.error)
    const { errorName, args } = decodeErrorResult({ abi: allErrors, data: returned })
    throw new Error(`${errorName}(${(args ?? []).join(', ')})`)
  }

  for (const step of plan.steps) {
    if (step.kind === 'call') {
      if (step.value !== undefined)
        await stateManager.putAccount(createAddressFromString(step.from), createAccount({ balance: step.value }))
      await call(step)
      continue
    }
    const address = createAddressFromString(step.address)
    await stateManager.putAccount(address, createAccount({ nonce: 1n }))
    // A call of the init code, because only calls may create further contracts.
    const { execResult } = await evm.runCall({
      caller: createAddressFromString(step.from),
      to: address,
      code: hexToBytes(step.initCode),
      gasLimit: 30_000_000n,
      block: block(),
      skipNonceIncrement: true,
    })
    const { exceptionError, returnValue } = execResult
    if (exceptionError !== undefined)
      throw new Error(`${step.name}: ${exceptionError.error} ${bytesToHex(returnValue)}`)
    await stateManager.putCode(address, returnValue)
  }

  return {
    clock,
    call,
    /** Sends a function call and decodes what it returns. */
    send: async (o: {
      from: Address
      to: Address
      abi: Abi
      name: string
      args?: readonly unknown[]
      value?: bigint
    }) =>
      decodeFunctionResult({
        abi: o.abi,
        functionName: o.name,
        data: await call({
          ...o,
          data: encodeFunctionData({ abi: o.abi, functionName: o.name, args: o.args ?? [] }),
        }),
      }) as unknown,
    fund: (account: Address, balance: bigint) =>
      stateManager.putAccount(createAddressFromString(account), createAccount({ balance })),
    code: async (account: Address) => bytesToHex(await stateManager.getCode(createAddressFromString(account))) as Hex,
    /** The 32-byte word at a slot. */
    word: async (account: Address, slot: Hex) => {
      const bytes = await stateManager.getStorage(createAddressFromString(account), hexToBytes(slot))
      return `0x${bytesToHex(bytes).slice(2).padStart(64, '0')}` as Hex
    },
  }
}

export declare namespace createLedger {
  type Options = { plan: GenesisPlan; chainId?: number; timestamp?: bigint }
}
