import { toChecksumAddress } from '@ethereumjs/util'
import type { Machine } from '../../core/Machine.ts'
import { data } from '../format.ts'
import { RpcError, rpcCodes } from '../RpcError.ts'
import { pretend } from '../Simulator.ts'
import type { SimulatedStateOverrides } from './simulateParams.ts'

type Precompiles = Machine['vm']['evm']['precompiles']

/** The precompiles that a machine came with: an override holds for one block. */
const originals = new WeakMap<Machine, Precompiles>()

/** The precompiles of the rules, wherever this block has moved them; they stay warm at their own addresses. */
export function originalPrecompiles(machine: Machine): Precompiles {
  const original = originals.get(machine) ?? new Map(machine.vm.evm.precompiles)
  originals.set(machine, original)
  return original
}

/**
 * Puts a block's overrides into the state of `machine`. An account that is overridden is no precompile in this block;
 * one that is moved answers at its new address.
 *
 * @throws RpcError where something else than a precompile is to be moved.
 */
export async function overrideState(machine: Machine, overrides: SimulatedStateOverrides): Promise<void> {
  const { precompiles } = machine.vm.evm
  const original = originalPrecompiles(machine)
  precompiles.clear()
  for (const [name, precompile] of original) precompiles.set(name, precompile)
  for (const [name, { movePrecompileToAddress: target }] of Object.entries(overrides)) {
    const own = name.slice(2).toLowerCase()
    const precompile = original.get(own)
    if (target !== undefined) {
      if (precompile === undefined) {
        const shown = toChecksumAddress(data(Buffer.from(own, 'hex')))
        throw new RpcError(rpcCodes.server, `account ${shown} is not a precompile`)
      }
      precompiles.set(target.toString('hex'), precompile)
    }
    if (precompile !== undefined) precompiles.delete(own)
  }
  await pretend(machine, overrides)
}
