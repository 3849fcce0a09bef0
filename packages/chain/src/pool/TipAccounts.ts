import type { Account } from '@ethereumjs/util'
import type { Head } from '../core/Block.ts'
import { nameOf } from '../core/Branches.ts'
import type { Core } from '../core/Core.ts'

/** Accounts after the last executed block; a sender of many is looked up once a block. */
export class TipAccounts {
  readonly #core: Core
  #tip: Head | undefined
  #known = new Map<string, Account | null>()

  constructor(core: Core) {
    this.#core = core
  }

  get(address: Uint8Array): Account | undefined {
    const { tip } = this.#core
    if (this.#tip !== tip) {
      this.#tip = tip
      this.#known = new Map()
    }
    const name = nameOf(address)
    const known = this.#known.get(name)
    if (known !== undefined) return known ?? undefined
    const account = this.#core.accountAt(tip.header.stateRoot, address)
    this.#known.set(name, account ?? null)
    return account
  }
}
