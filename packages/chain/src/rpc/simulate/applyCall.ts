import type { Block } from '@ethereumjs/block'
import { getCalldataFloorGas } from '@ethereumjs/tx'
import { Account, Address, bigIntMax, bigIntMin, toChecksumAddress } from '@ethereumjs/util'
import type { Machine } from '../../core/Machine.ts'
import type { ChainLog } from '../../core/Receipt.ts'
import { data } from '../format.ts'
import { RpcError, rpcCodes } from '../RpcError.ts'
import { delegate, unsigned, warmUp } from '../Simulator.ts'
import { originalPrecompiles } from './overrideState.ts'
import { simulateCodes } from './planBlocks.ts'
import { priceIn, type SimulatedTransaction } from './SimulatedTransaction.ts'

/** How a simulated transaction ended. Gas in units; `gasMost` is what it had used before refunds. */
export type Applied = {
  output: Uint8Array
  failure: string | undefined
  gasUsed: bigint
  gasMost: bigint
  logs: ChainLog[]
}

const nonceLimit = 2n ** 64n

/**
 * Applies a call as a transaction: nonce, fees, tip and self-destructions included. Without `validation` nonces may be
 * anything and who offers no fee pays none (as geth does).
 *
 * @throws RpcError with the codes of `eth_simulateV1` where the transaction could not be part of the block.
 */
export async function applyCall(
  machine: Machine,
  { block, tx, validation }: { block: Block; tx: SimulatedTransaction; validation: boolean },
): Promise<Applied> {
  const { vm, state, rules } = machine
  const { journal } = vm.evm
  const from = new Address(tx.from)
  const baseFee = block.header.baseFeePerGas ?? 0n
  const library = unsigned(tx.request, tx.gas, machine)
  const intrinsic = library.getIntrinsicGas()
  const floor = rules.isActivatedEIP(7623) ? getCalldataFloorGas(library) : 0n
  const account = state.readAccount(from) ?? new Account()
  assertValid({ tx, account, baseFee, intrinsic, floor, validation })

  const price = priceIn(tx, baseFee)
  await journal.cleanup()
  warmUp(machine, block, tx.request, originalPrecompiles(machine).keys())
  account.balance -= tx.gas * price
  account.nonce = (account.nonce + 1n) % nonceLimit
  await journal.putAccount(from, account)
  let refund = await delegate(machine, tx.request)
  const { execResult } = await vm.evm.runCall({
    block,
    gasPrice: price,
    caller: from,
    origin: from,
    ...(tx.to === undefined ? {} : { to: new Address(tx.to) }),
    value: tx.value,
    data: tx.input,
    gasLimit: tx.gas - intrinsic,
    skipNonceIncrement: true,
  })
  refund += execResult.gasRefund ?? 0n
  const before = intrinsic + execResult.executionGasUsed
  const gasUsed = bigIntMax(before - bigIntMin(refund, before / rules.param('maxRefundQuotient')), floor)
  await credit(machine, from, (tx.gas - gasUsed) * price)
  if (validation || price > 0n) await credit(machine, block.header.coinbase, gasUsed * (price - baseFee))
  for (const name of execResult.selfdestruct?.keys() ?? []) {
    if (rules.isActivatedEIP(6780) && execResult.createdAddresses?.has(name) !== true) continue
    await journal.deleteAccount(new Address(Buffer.from(name.slice(2), 'hex')))
  }
  await journal.cleanup()
  state.originalStorageCache.clear()
  return {
    output: execResult.returnValue,
    failure: execResult.exceptionError?.error,
    gasUsed,
    gasMost: bigIntMax(before, floor),
    logs: (execResult.logs ?? []).map(([address, topics, data]) => ({ address, topics, data })),
  }
}

async function credit({ vm, state }: Machine, to: Address, amount: bigint): Promise<void> {
  const account = state.readAccount(to) ?? new Account()
  account.balance += amount
  await vm.evm.journal.putAccount(to, account)
}

function assertValid({ tx, account, baseFee, intrinsic, floor, validation }: assertValid.Options): void {
  const from = toChecksumAddress(data(tx.from))
  const refuse = (code: number, reason: string) => {
    throw new RpcError(code, `err: ${reason} (supplied gas ${tx.gas})`)
  }
  if (validation) {
    const { nonce } = account
    const facts = `address ${from}, tx: ${tx.nonce} state: ${nonce}`
    if (tx.nonce > nonce) refuse(simulateCodes.nonceTooHigh, `nonce too high: ${facts}`)
    if (tx.nonce < nonce) refuse(simulateCodes.nonceTooLow, `nonce too low: ${facts}`)
    if (nonce + 1n >= nonceLimit) {
      refuse(rpcCodes.internal, `nonce has max value: address ${from}, nonce: ${nonce}`)
    }
  }
  if (validation || tx.cap > 0n || tx.tip > 0n) {
    if (tx.cap < tx.tip) {
      const facts = `address ${from}, maxPriorityFeePerGas: ${tx.tip}, maxFeePerGas: ${tx.cap}`
      refuse(rpcCodes.invalidParams, `max priority fee per gas higher than max fee per gas: ${facts}`)
    }
    if (tx.cap < baseFee) {
      const facts = `address ${from}, maxFeePerGas: ${tx.cap}, baseFee: ${baseFee}`
      refuse(simulateCodes.baseFeeTooLow, `max fee per gas less than block base fee: ${facts}`)
    }
  }
  const needed = tx.gas * tx.cap + tx.value
  if (account.balance < needed) {
    const facts = `address ${from} have ${account.balance} want ${needed}`
    refuse(simulateCodes.insufficientFunds, `insufficient funds for gas * price + value: ${facts}`)
  }
  if (tx.gas < intrinsic) refuse(simulateCodes.intrinsicGas, `intrinsic gas too low: have ${tx.gas}, want ${intrinsic}`)
  if (tx.gas < floor) {
    refuse(simulateCodes.intrinsicGas, `insufficient gas for floor data gas cost: have ${tx.gas}, want ${floor}`)
  }
}

declare namespace assertValid {
  type Options = {
    tx: SimulatedTransaction
    account: Account
    baseFee: bigint
    intrinsic: bigint
    floor: bigint
    validation: boolean
  }
}
