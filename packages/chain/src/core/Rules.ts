import { Common, type CommonOpts, type ParamsDict, parseGethGenesis } from '@ethereumjs/common'
import type { Genesis } from '../Genesis.ts'
import { nativeCrypto } from './nativeCrypto.ts'

/** Gas that one transaction may have at most since Osaka (EIP-7825). */
export const largestTransactionGas = 2n ** 24n

/**
 * The rules of one chain at one fork: chain id, EIPs, gas costs.
 *
 * `Common` rebuilds its whole parameter cache whenever a transaction or block is created and scans arrays for every
 * opcode. One fork has one answer to each question, so this class merges a parameter set once, answers from maps and
 * lets everything share the one instance. `setHardfork` drops what was remembered.
 */
export class Rules extends Common {
  // `declare`: the base constructor already calls the overridden methods, before fields of this class would exist.
  declare private ready?: boolean
  declare private merged?: Set<ParamsDict>
  declare private values?: Map<string, bigint>
  declare private active?: Uint8Array
  declare private atLeast?: Map<string, boolean>
  declare private consensus?: ReturnType<Common['consensusType']>

  constructor(options: CommonOpts) {
    super(options)
    this.ready = true
  }

  static fromGenesis(genesis: Genesis, hardfork = 'prague'): Rules {
    const chain = parseGethGenesis(structuredClone(genesis) as Parameters<typeof parseGethGenesis>[0], 'openledger')
    return new Rules({
      chain: { ...chain, name: 'openledger' } as unknown as CommonOpts['chain'],
      hardfork,
      customCrypto: nativeCrypto,
    })
  }

  override updateParams(params: ParamsDict): void {
    this.merged ??= new Set()
    if (this.merged.has(params)) return
    this.merged.add(params)
    super.updateParams(params)
    delete this.values
  }

  override copy(): Rules {
    return this
  }

  override setHardfork(hardfork: string): void {
    super.setHardfork(hardfork)
    delete this.values
    delete this.active
    delete this.atLeast
    delete this.consensus
  }

  override isActivatedEIP(eip: number): boolean {
    if (this.ready !== true) return super.isActivatedEIP(eip)
    // By number: 0 unknown, 1 inactive, 2 active.
    this.active ??= new Uint8Array(16_384)
    const known = this.active[eip]
    if (known !== undefined && known > 0) return known === 2
    const active = super.isActivatedEIP(eip)
    this.active[eip] = active ? 2 : 1
    return active
  }

  override gteHardfork(hardfork: string): boolean {
    if (this.ready !== true) return super.gteHardfork(hardfork)
    this.atLeast ??= new Map()
    const known = this.atLeast.get(hardfork)
    if (known !== undefined) return known
    const reached = super.gteHardfork(hardfork)
    this.atLeast.set(hardfork, reached)
    return reached
  }

  override consensusType(): ReturnType<Common['consensusType']> {
    if (this.ready !== true) return super.consensusType()
    this.consensus ??= super.consensusType()
    return this.consensus
  }

  /** A genesis' own blob schedule names gas; only the library's presets for blob forks count in blobs. */
  override getBlobGasSchedule(): ReturnType<Common['getBlobGasSchedule']> {
    if (this._paramsCache.target !== undefined) return super.getBlobGasSchedule()
    return {
      targetBlobGasPerBlock: this.param('targetBlobGasPerBlock'),
      maxBlobGasPerBlock: this.param('maxBlobGasPerBlock'),
      blobGasPriceUpdateFraction: this.param('blobGasPriceUpdateFraction'),
    }
  }

  override param(name: string): bigint {
    this.values ??= new Map()
    const known = this.values.get(name)
    if (known !== undefined) return known
    const value = super.param(name)
    this.values.set(name, value)
    return value
  }
}
