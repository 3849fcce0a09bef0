import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'

const place = 'openledger.trial-key'

/** The trial wallet kept in this browser, or null. Anything but a 32-byte key in its place counts as none. */
export function readTrialAccount(): PrivateKeyAccount | null {
  const key = localStorage.getItem(place)
  return key && /^0x[0-9a-f]{64}$/.test(key) ? privateKeyToAccount(key as `0x${string}`) : null
}

/** Makes a trial wallet, or gives the one that is here already. */
export function makeTrialAccount(): PrivateKeyAccount {
  const present = readTrialAccount()
  if (present) return present
  const key = generatePrivateKey()
  localStorage.setItem(place, key)
  return privateKeyToAccount(key)
}

/** The private key as text, for the owner to carry elsewhere. */
export function exportTrialKey(): string | null {
  return localStorage.getItem(place)
}
