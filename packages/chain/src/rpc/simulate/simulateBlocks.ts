import { type BlockHeader, createBlock, createBlockHeader, genRequestsRoot } from '@ethereumjs/block'
import { EIP7708_SYSTEM_ADDRESS, EIP7708_TRANSFER_TOPIC } from '@ethereumjs/evm'
import { Address, bigIntMin } from '@ethereumjs/util'
import { sha256 } from '@openledger/base'
import { type Head, rawBlock } from '../../core/Block.ts'
import { bloomOf } from '../../core/Bloom.ts'
import type { Core } from '../../core/Core.ts'
import { createMachine, type Machine } from '../../core/Machine.ts'
import { orderedRoot } from '../../core/orderedRoot.ts'
import { consensusReceipt } from '../../core/Receipt.ts'
import type { Rules } from '../../core/Rules.ts'
import type { State } from '../../core/State.ts'
import { closingCalls, openingCalls } from '../../core/systemCalls.ts'
import { emptyRoot } from '../../core/Trie.ts'
import { data, formatHeader, type Json, quantity } from '../format.ts'
import type { CallRequest } from '../params.ts'
import { RpcError } from '../RpcError.ts'
import { failed } from '../Simulator.ts'
import { type Applied, applyCall } from './applyCall.ts'
import { overrideState } from './overrideState.ts'
import { type PlannedBlock, planBlocks, simulateCodes } from './planBlocks.ts'
import { formatSimulated, type SimulatedTransaction, simulatedTransaction } from './SimulatedTransaction.ts'
import { type SimulateRequest, simulateLimits } from './simulateParams.ts'

/** Who seems to send the logs of plain transfers. */
const transferAddress = Buffer.alloc(20, 0xee)

type Run = {
  core: Core
  base: Head
  request: SimulateRequest
  state: State
  machines: Map<Rules, Promise<Machine>>
  headers: Map<bigint, BlockHeader>
  /** Gas that is left to all calls together. */
  budget: bigint
}

/**
 * Blocks of calls on top of `base`, executed and sealed as they would be, and forgotten (`eth_simulateV1`): numbers,
 * times, fees and state may be overridden, precompiles moved, transfers of value told as logs.
 *
 * @throws RpcError with the codes that ethereum/execution-apis lists.
 */
export async function simulateBlocks(core: Core, base: Head, request: SimulateRequest): Promise<Json[]> {
  const planned = planBlocks(request.blockStateCalls, base)
  const state = core.scratchAt(base.header.stateRoot)
  const run: Run = {
    ...{ core, base, request, state },
    machines: new Map(),
    headers: new Map([[base.number, base.header]]),
    budget: simulateLimits.gas,
  }
  const blocks: Json[] = []
  let parent = base.header
  for (const block of planned) {
    const { json, header } = await simulateBlock(run, block, parent)
    blocks.push(json)
    run.headers.set(header.number, header)
    parent = header
    await new Promise(resolve => setImmediate(resolve))
  }
  return blocks
}

async function simulateBlock(run: Run, planned: PlannedBlock, parent: BlockHeader) {
  const { core, state, request } = run
  const { blockOverrides: own = {}, stateOverrides = {}, calls = [], number, time } = planned
  const validation = request.validation === true
  const rules = core.forks.at(number, time)
  const machine = await machineFor(run, rules)
  const prague = rules.isActivatedEIP(7685)
  const cancun = rules.isActivatedEIP(4844)
  const fields = {
    parentHash: parent.hash(),
    number,
    timestamp: time,
    coinbase: own.feeRecipient === undefined ? parent.coinbase : new Address(own.feeRecipient),
    mixHash: own.prevRandao ?? Buffer.alloc(32),
    gasLimit: own.gasLimit ?? parent.gasLimit,
    difficulty: 0n,
    ...(rules.isActivatedEIP(1559)
      ? { baseFeePerGas: own.baseFeePerGas ?? (validation ? parent.calcNextBaseFee() : 0n) }
      : {}),
    ...(rules.isActivatedEIP(4895) ? { withdrawalsRoot: emptyRoot } : {}),
    ...(cancun ? { excessBlobGas: parent.calcNextExcessBlobGas(rules), blobGasUsed: 0n } : {}),
    ...(rules.isActivatedEIP(4788) ? { parentBeaconBlockRoot: own.beaconRoot ?? Buffer.alloc(32) } : {}),
  }
  const frame = createBlock({ header: fields }, { common: rules, freeze: false, skipConsensusFormatValidation: true })
  if (own.blobBaseFee !== undefined) {
    const fee = own.blobBaseFee
    Object.assign(frame.header, { getBlobGasPrice: () => fee })
  }
  await overrideState(machine, stateOverrides)
  if (cancun) {
    await openingCalls(machine, { ...fields, parentBeaconBlockRoot: fields.parentBeaconBlockRoot ?? Buffer.alloc(32) })
  }

  const done: { tx: SimulatedTransaction; applied: Applied }[] = []
  let gasUsed = 0n
  for (const call of calls) {
    const tx = transactionOf(run, call, { gasUsed, gasLimit: fields.gasLimit })
    const applied = await applyCall(machine, { block: frame, tx, validation })
    gasUsed += applied.gasUsed
    run.budget -= applied.gasUsed
    done.push({ tx, applied })
  }

  const requests = prague ? await closingCalls(machine) : []
  const logsBloom = bloomOf(done.flatMap(({ applied }) => applied.logs.filter(log => !isTransfer(log))))
  const header = createBlockHeader(
    {
      ...fields,
      stateRoot: state.flush(),
      transactionsTrie: orderedRoot(done.map(({ tx }) => tx.raw)),
      receiptTrie: orderedRoot(receiptsOf(done, number)),
      logsBloom,
      gasUsed,
      ...(prague ? { requestsHash: genRequestsRoot(requests, sha256) } : {}),
    },
    { common: rules, skipConsensusFormatValidation: true, freeze: false },
  )
  const hash = Buffer.from(header.hash())
  const head: Head = { header, hash, number }
  return { header, json: formatSimulatedBlock(head, done, request.returnFullTransactions === true) }
}

/** The call with its defaults: the sender's nonce, and what gas the block and the request have left. */
function transactionOf(run: Run, request: CallRequest, { gasUsed, gasLimit }: { gasUsed: bigint; gasLimit: bigint }) {
  const wanted = request.gas ?? gasLimit - gasUsed
  if (gasUsed + wanted > gasLimit) {
    throw new RpcError(simulateCodes.blockGasLimit, `block gas limit reached: ${gasUsed} >= ${gasLimit}`)
  }
  const nonce = request.nonce ?? run.state.readAccount(new Address(request.from ?? new Uint8Array(20)))?.nonce ?? 0n
  return simulatedTransaction({
    request,
    nonce,
    gas: bigIntMin(wanted, run.budget),
    chainId: run.core.rules.chainId(),
  })
}

/** The machine of these rules over the run's state; BLOCKHASH sees simulated blocks too. */
function machineFor(run: Run, rules: Rules): Promise<Machine> {
  const { core, state, base, headers, machines, request } = run
  let machine = machines.get(rules)
  if (machine === undefined) {
    machine = createMachine({
      rules: request.traceTransfers === true ? core.forks.withTransfers(rules) : rules,
      state,
      hashOfBlock: number => headers.get(number)?.hash() ?? (number < base.number ? core.hashAt(number) : undefined),
    })
    machines.set(rules, machine)
  }
  return machine
}

function receiptsOf(done: readonly { tx: SimulatedTransaction; applied: Applied }[], blockNumber: bigint): Buffer[] {
  let cumulativeGasUsed = 0n
  return done.map(({ tx, applied }, index) => {
    cumulativeGasUsed += applied.gasUsed
    const logs = applied.logs.filter(log => !isTransfer(log))
    const receipt = {
      ...{ blockNumber, index, type: tx.type, from: tx.from, to: tx.to, created: undefined, logs, cumulativeGasUsed },
      succeeded: applied.failure === undefined,
      gasUsed: applied.gasUsed,
      effectiveGasPrice: 0n,
      firstLog: 0,
    }
    return consensusReceipt(receipt, bloomOf(logs))
  })
}

function formatSimulatedBlock(
  head: Head,
  done: readonly { tx: SimulatedTransaction; applied: Applied }[],
  full: boolean,
): Json {
  const { header, hash, number } = head
  const body = { transactions: done.map(({ tx }) => tx.raw), hashes: done.map(({ tx }) => tx.hash), withdrawals: [] }
  const place = { number, hash, time: header.timestamp, baseFee: header.baseFeePerGas ?? 0n }
  let logIndex = 0
  return {
    ...formatHeader(head),
    size: quantity(rawBlock(head, body).length),
    transactions: full ? done.map(({ tx }, index) => formatSimulated(tx, { ...place, index })) : body.hashes.map(data),
    uncles: [],
    ...(header.withdrawalsRoot === undefined ? {} : { withdrawals: [] }),
    calls: done.map(({ tx, applied }, index) => ({
      returnData: data(applied.failure === undefined ? applied.output : new Uint8Array(0)),
      logs: applied.logs.map(log => ({
        address: data(isTransfer(log) ? transferAddress : log.address),
        topics: log.topics.map(data),
        data: data(log.data),
        blockNumber: quantity(number),
        transactionHash: data(tx.hash),
        transactionIndex: quantity(index),
        blockHash: data(hash),
        blockTimestamp: quantity(header.timestamp),
        logIndex: quantity(logIndex++),
        removed: false,
      })),
      gasUsed: quantity(applied.gasUsed),
      maxUsedGas: quantity(applied.gasMost),
      status: applied.failure === undefined ? '0x1' : '0x0',
      ...(applied.failure === undefined ? {} : { error: errorOf(applied, tx.gas) }),
    })),
  }
}

function errorOf({ failure, output }: Applied, gas: bigint): Json {
  if (failure !== 'revert') return { message: failure, code: simulateCodes.vm }
  const { code, message, data: reason } = failed({ failure, output, gasUsed: 0n }, gas)
  return { message, code, data: reason }
}

function isTransfer({ address, topics }: Applied['logs'][number]): boolean {
  return (
    Buffer.compare(address, EIP7708_SYSTEM_ADDRESS) === 0 &&
    topics[0] !== undefined &&
    Buffer.compare(topics[0], EIP7708_TRANSFER_TOPIC) === 0
  )
}
