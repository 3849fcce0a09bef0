import { BaseError } from '@openledger/base'
import {
  type Account,
  createPublicClient,
  createWalletClient,
  http,
  type LocalAccount,
  type PublicClient,
  type Transport,
  type WalletClient,
} from 'viem'

/** A connection to one OpenLedger node: what every verb takes first. */
export type OpenLedger = {
  /** Of the gateway, without a slash at the end. */
  url: string
  fetch: typeof fetch
  /** Reads the chain through the gateway's `/rpc`. */
  chain: PublicClient
  /** Signs; absent where nothing will be signed. */
  wallet?: WalletClient<Transport, undefined, Account> | undefined
}

/**
 * Connects to a node. Nothing is sent yet.
 *
 * `account` is a viem account with its key here (Node, a trial wallet); `wallet` is a viem wallet client, as a browser
 * wallet gives one. Throws `client/bad-url` for what is no HTTP address.
 *
 * @example
 * import { privateKeyToAccount } from 'viem/accounts'
 *
 * const ledger = createOpenLedger({ url: 'http://127.0.0.1:4267', account: privateKeyToAccount(key) })
 * const { text, receipt } = await ask(ledger, { model: 'travel', messages: [{ role: 'user', content: 'Hello' }] })
 */
export function createOpenLedger({ url, account, wallet, fetch }: createOpenLedger.Options): OpenLedger {
  const base = url.replace(/\/+$/, '')
  if (!/^https?:\/\//.test(base) || !URL.canParse(base)) {
    throw new BaseError('This is not the address of a node.', {
      code: 'client/bad-url',
      facts: { url: url.slice(0, 200) },
      hint: 'Write it like http://127.0.0.1:4267.',
    })
  }
  const transport = http(`${base}/rpc`, fetch ? { fetchFn: fetch } : {})
  const own = account ? createWalletClient({ account, transport }) : undefined
  if (wallet && !wallet.account) {
    throw new BaseError('The wallet has no account.', { code: 'client/no-account', hint: 'Connect it first.' })
  }
  return {
    url: base,
    // Called as a plain function: a browser's fetch refuses another `this`.
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    chain: createPublicClient({ transport, pollingInterval: 250 }),
    wallet: (wallet as OpenLedger['wallet']) ?? (own as OpenLedger['wallet']),
  }
}

export declare namespace createOpenLedger {
  type Options = {
    /** Of the gateway, like `http://127.0.0.1:4267`. */
    url: string
    account?: LocalAccount | undefined
    wallet?: WalletClient | undefined
    fetch?: typeof fetch | undefined
  }
}

/** The connection's wallet. Throws `client/no-account` where it has none. */
export function walletOf({ wallet }: OpenLedger): WalletClient<Transport, undefined, Account> {
  if (wallet) return wallet
  throw new BaseError('This needs an account that signs.', {
    code: 'client/no-account',
    hint: 'Connect a wallet, or pass an account to createOpenLedger.',
  })
}
