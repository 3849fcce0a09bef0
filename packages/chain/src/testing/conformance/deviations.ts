/** Exchanges that are not answered as recorded, and why; by folder, or by file in it. */
export const exchangeDeviations: Readonly<Record<string, string>> = {
  eth_config: 'Not offered: it tells of forks that are to come, and this chain has one fork from its genesis on.',
  'eth_sendRawTransaction/send-blob-tx.io': 'This chain carries no blobs: its blocks have no room for their data.',
  'eth_simulateV1/ethSimulate-use-as-many-features-as-possible.io':
    'Only `logIndex` differs: the recording goes on counting over logs that a failed call has undone; here logs that stand are counted, as in blocks.',
}

/** Why an exchange may differ, or undefined. */
export function reasonOf(name: string): string | undefined {
  return exchangeDeviations[name] ?? exchangeDeviations[name.split('/')[0]!]
}
