import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BaseError, bytesToHex, type Hex, queryHash } from '@openledger/base'
import { getBundle, getModel, getReceipt, type OpenLedger } from '@openledger/client'
import { codeIdentity } from '@openledger/engine'
import { type Attestation, attestAnswer, defaultTolerance, filesOfFolder, filesOfNode } from '@openledger/server'
import { cloneRoot } from '../../folder/DataFolder.ts'
import { paint, printJson } from '../../terminal/Terminal.ts'
import { command, wholeNumber } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'
import { readOpening } from '../openings.ts'
import { readBundle } from '../readBundle.ts'
import { readResponseFormat, responseFormatArg } from '../responseFormat.ts'
import { userHome, walletArgs } from '../wallets.ts'
import { renderSteps } from './verify.ts'

export const attest = command({
  name: 'attest',
  about: 'Replay the gradients behind a receipt: exact, within tolerance, or different, and where',
  args: {
    what: { type: 'positional', description: 'A receipt id, or a bundle file', required: true },
    files: {
      type: 'string',
      description: 'Folder with the files of the model, by name; without it they come from the node',
      valueHint: 'folder',
    },
    model: { type: 'string', description: 'Folder of the base model (default: models/base)', valueHint: 'folder' },
    tolerance: {
      type: 'string',
      description: `Part of the largest entry that rounding may make (default: ${defaultTolerance})`,
      valueHint: 'number',
    },
    temperature: {
      type: 'string',
      description: 'As the answer was asked for, where the opening does not say it',
      valueHint: 'number',
    },
    'top-p': {
      type: 'string',
      description: 'As the answer was asked for, where the opening does not say it',
      valueHint: 'number',
    },
    'response-format': {
      ...responseFormatArg,
      description: `${responseFormatArg.description}; where the opening does not say it`,
    },
    out: { type: 'string', description: 'Write the evidence to this file', valueHint: 'file' },
    threads: { type: 'string', description: 'Threads to compute with; any number gives the same', default: '1' },
    ...networkArgs,
    data: walletArgs.data,
  },
  run: async ({ args, terminal }) => {
    const id = /^0x[0-9a-f]{64}$/i.test(args.what) ? (args.what.toLowerCase() as Hex) : undefined
    const ledger = id === undefined && args.files !== undefined ? undefined : openNetwork(args)
    const opening = id && readOpening(userHome(args), id)
    const bundle = id ? await getBundle(ledger!, id, opening ? { opening } : {}) : readBundle(args.what)
    const attestation = await attestAnswer({
      ...{ bundle, modelDir: args.model ?? join(cloneRoot, 'models', 'base') },
      ...(args.files !== undefined ? { read: filesOfFolder(args.files) } : await kept(ledger!, bundle, id)),
      threads: wholeNumber(args.threads, { name: '--threads', min: 1, max: 256 }),
      tolerance: numberFrom(args.tolerance, { name: '--tolerance', below: 1 }) ?? defaultTolerance,
      temperature: numberFrom(args.temperature, { name: '--temperature', below: 1000 }),
      topP: numberFrom(args['top-p'], { name: '--top-p', below: 1.0000001 }),
      form: readResponseFormat(args['response-format']),
    })
    const evidence = evidenceOf(attestation)
    if (args.out !== undefined) writeFileSync(args.out, `${printJson(evidence)}\n`)
    terminal.result(evidence, () => renderAttestation(attestation, args.out))
    return attestation.verdict === 'exact' || attestation.verdict === 'within-tolerance' ? 0 : 1
  },
})

/** The model's files from the node, and its states' root as it was registered. */
async function kept(ledger: OpenLedger, bundle: unknown, id: Hex | undefined) {
  const model = id
    ? (await getReceipt(ledger, id)).receipt.modelId
    : Number((bundle as { model?: { id?: unknown } } | null)?.model?.id ?? 0)
  const { files, checkpointRoot } = await getModel(ledger, model)
  return { read: filesOfNode(ledger, files), ...(checkpointRoot && { checkpointRoot }) }
}

/** All that somebody needs who comes to another result, to find where the two part. */
function evidenceOf({ query, ...attestation }: Attestation) {
  if (!query) return attestation
  const { replayed, ...compared } = query
  const vector = Buffer.from(replayed.buffer, replayed.byteOffset, replayed.byteLength).toString('base64')
  const hash = bytesToHex(queryHash(replayed))
  return { ...attestation, query: { ...compared, replayed: vector, queryHash: hash }, code: codeIdentity() }
}

/** Every step, the verdict in a sentence, and what to do where it is a bad one. */
export function renderAttestation({ verdict, steps, query }: Attestation, file?: string): string {
  const words = {
    exact: `${paint('32', '✓')} Exact: what was paid follows from the model and this answer, to the last bit.`,
    'within-tolerance': `${paint('33', '≈')} Within tolerance: other arithmetic rounds ${query?.entries} of ${query?.length} entries otherwise; shares move by ${percent(query)} at most.`,
    different: `${paint('31', '✗')} Different: “${steps.find(({ ok }) => !ok)?.title}” does not hold.`,
    'not-replayed': `${paint('33', '?')} Not replayed: what is committed holds, but the answer could not be computed again here.`,
  }
  const next = steps.some(({ id, ok }) => !ok && (id === 'weights' || id === 'split' || id === 'index'))
    ? ['  next  openledger check --challenge: integers are judged on chain']
    : verdict === 'different' && query
      ? ['  A contract cannot compute a gradient: show the evidence to the committee that judges this operator.']
      : []
  return [
    ...renderSteps(steps),
    '',
    words[verdict],
    ...next,
    ...(file === undefined ? [] : [`  The evidence is in ${file}.`]),
  ].join('\n')
}

function percent(query: Attestation['query']): string {
  return `${(100 * (query?.largestShare.change ?? 0)).toPrecision(2)} %`
}

function numberFrom(text: string | undefined, { name, below }: { name: string; below: number }): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (text.trim() !== '' && number >= 0 && number < below) return number
  throw new BaseError(`${name} must be a number from 0 to below ${below}.`, {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80) },
  })
}
