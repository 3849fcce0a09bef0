import { isDeepStrictEqual } from 'node:util'
import type { InterpreterStep } from '@ethereumjs/evm'
import { generateAddress } from '@ethereumjs/util'
import { integer } from '../core/rlp.ts'
import { data, type Json, quantity } from './format.ts'
import type { CallRequest } from './params.ts'
import { type CallFrame, failed, type Simulator } from './Simulator.ts'

type Touched = Map<string, Set<string>>

/** Calls after which a list that does not settle is answered as it stands. */
const mostRounds = 8

/**
 * The access list (EIP-2930) with which a call costs least to begin with: every account and slot that it touches, but
 * for what is warm anyway — sender, receiver and precompiles, unless slots of theirs are touched. A list changes what a
 * call may do (its gas), so the call is repeated with the list until that stays.
 */
export async function findAccessList(simulator: Simulator, frame: CallFrame, request: CallRequest): Promise<Json> {
  const gas = request.gas ?? frame.block.header.gasLimit
  const from = request.from ?? Buffer.alloc(20)
  let list = request.accessList ?? []
  for (let round = 0; ; round++) {
    const touched: Touched = new Map()
    const asked = { ...request, accessList: list }
    const { outcome, precompiles, nonce } = await simulator.watch(frame, asked, step => note(touched, step))
    const receiver = request.to ?? Buffer.from(generateAddress(from, integer(nonce)))
    const warm = new Set([...precompiles, hexOf(from), hexOf(receiver)])
    const found = [...touched]
      .filter(([name, slots]) => slots.size > 0 || !warm.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, slots]) => ({
        address: Buffer.from(name, 'hex'),
        storageKeys: [...slots].sort().map(slot => Buffer.from(slot, 'hex')),
      }))
    if (isDeepStrictEqual(found, list) || round === mostRounds) {
      return {
        accessList: list.map(({ address, storageKeys }) => ({
          address: data(address),
          storageKeys: storageKeys.map(data),
        })),
        ...(outcome.failure === undefined ? {} : { error: failed(outcome, gas).message }),
        gasUsed: quantity(outcome.gasUsed),
      }
    }
    list = found
  }
}

function note(touched: Touched, { opcode, stack, address, account }: InterpreterStep): void {
  const word = (depth: number) => (stack.at(-1 - depth) ?? 0n).toString(16).padStart(64, '0')
  const own = hexOf(address.bytes)
  switch (opcode.name) {
    case 'SLOAD':
    case 'SSTORE':
      of(own).add(word(0))
      break
    case 'BALANCE':
    case 'EXTCODESIZE':
    case 'EXTCODECOPY':
    case 'EXTCODEHASH':
    case 'SELFDESTRUCT':
      of(word(0).slice(24))
      break
    case 'CALL':
    case 'CALLCODE':
    case 'DELEGATECALL':
    case 'STATICCALL':
      of(word(1).slice(24))
      break
    case 'CREATE':
      of(hexOf(generateAddress(address.bytes, integer(account.nonce))))
      break
    default:
  }

  function of(name: string): Set<string> {
    const slots = touched.get(name) ?? new Set()
    touched.set(name, slots)
    return slots
  }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
