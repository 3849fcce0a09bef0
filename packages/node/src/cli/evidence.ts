import { openAsBlob } from 'node:fs'
import { BaseError, bytesToHex, digestOfCid, type Hex } from '@openledger/base'
import { type OpenLedger, uploadFile } from '@openledger/client'

/** The option that names a file as evidence. */
export const evidenceArg = {
  evidence: {
    type: 'string',
    description: 'File that shows it; goes to the node for the reviewers',
    required: true,
    valueHint: 'file',
  },
} as const

/** Brings the evidence to the node's store, where reviewers find it by its hash, and gives the hash. */
export async function sendEvidence(ledger: OpenLedger, path: string): Promise<Hex> {
  const file = await openAsBlob(path).catch((cause: unknown) => {
    throw new BaseError('This file cannot be read.', {
      code: 'node/file-unreadable',
      facts: { file: path, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
      cause,
    })
  })
  return bytesToHex(digestOfCid(await uploadFile(ledger, { file })))
}
