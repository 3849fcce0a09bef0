import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatOpen } from '@openledger/base'
import { startChain } from '@openledger/chain'
import { createOpenLedger, type ProtocolParameter, readProtocol } from '@openledger/client'
import { dataFolder } from '../folder/DataFolder.ts'
import { openKeyring } from '../keys/Keyring.ts'
import { loadGenesis } from './loadGenesis.ts'

/** The text of `docs/PARAMETERS.md`: what the contracts of a new local network say, read from a running chain. */
export async function parametersPage(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'openledger-parameters-'))
  const folder = dataFolder(dir)
  const genesis = await loadGenesis({ folder, keys: openKeyring(folder.keys) })
  const chain = await startChain({ dataDir: join(dir, 'chain'), genesis })
  try {
    return render(await readProtocol(createOpenLedger({ url: chain.url, fetch: (_, init) => fetch(chain.url, init) })))
  } finally {
    await chain.close()
    await rm(dir, { recursive: true, force: true })
  }
}

function render(parameters: readonly ProtocolParameter[]): string {
  const rows = parameters.map(({ contract, name, value, unit, change, bounds }) => {
    const range = bounds ? `, ${bounds.min} to ${bounds.max}` : ''
    return `| ${contract} | ${name} | ${shown(value, unit)} | ${changes[change] ?? `a vote: \`${change}\``}${range} |`
  })
  return [
    '<!-- Written by packages/node/scripts/docs.ts. Do not edit. -->',
    '',
    '# Parameters of the protocol',
    '',
    'Every number that the protocol runs by, as the contracts of a new local network say it. A running network says its',
    'own: `openledger govern protocol`. What a vote changes, it changes through the Timelock.',
    '',
    '| Contract | Parameter | Value | Changed by |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

const changes: Record<string, string> = { fixed: 'nobody', upgrade: 'a vote: an upgrade of the contract' }

function shown(value: bigint, unit: string): string {
  if (!unit.startsWith('wei')) return `${value} ${unit}`
  return [formatOpen(value), unit.replace(/^wei ?/, '')].filter(Boolean).join(' ')
}
