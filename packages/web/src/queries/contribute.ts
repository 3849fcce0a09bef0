import { type ContributionCheck, checkBatch, type PreparedBatch, registerBatch, uploadFile } from '@openledger/client'
import type { WalletClient } from 'viem'
import { node, signing } from './ledger.ts'

/** Sends a prepared batch to the node and has it looked at. Nothing is signed. */
export async function uploadAndCheck({
  datanet,
  batch,
  licence,
  label,
  onProgress,
  signal,
}: uploadAndCheck.Options): Promise<ContributionCheck> {
  await uploadFile(node(), {
    file: batch.file,
    sha256: batch.sha256,
    signal,
    onProgress: ({ sent, size }) => onProgress(size === 0 ? 1 : sent / size),
  })
  return checkBatch(node(), { datanet, batch, licence, label })
}

export declare namespace uploadAndCheck {
  type Options = {
    datanet: number
    batch: PreparedBatch
    licence: string
    label: string
    /** Told how much of the file is there, 0 to 1. */
    onProgress: (part: number) => void
    signal?: AbortSignal | undefined
  }
}

/** Signs the one transaction that registers a checked batch, with its bond. */
export const signBatch = (wallet: WalletClient, options: registerBatch.Options) =>
  registerBatch(signing(wallet), options)
