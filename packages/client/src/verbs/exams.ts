import { type Address, BaseError, bytesToHex, cidFromDigest, type Hex, hexToBytes } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import * as z from 'zod'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { type Exam, examDigest, examSchema } from '../wire/Exam.ts'
import { address, basisPoints, hexUpTo, whole } from '../wire/scalars.ts'
import { wireBytes } from '../wire/wire.ts'
import { uploadFile } from './uploadFile.ts'

const datanets = { abi: datanetsAbi, to: addresses.datanets } as const

/** A pass: that an account passed the exam of a Datanet, signed by its examiner. Anybody may hand it in, once. */
export const passSchema = z.strictObject({
  datanet: whole,
  contributor: address,
  /** Second until which it holds. */
  expiry: whole,
  /** In basis points. */
  score: basisPoints,
  signature: hexUpTo(2048),
})

export type Pass = z.output<typeof passSchema>

/**
 * Sets the exam of an exam-gated Datanet: who examines, what, and what it takes to pass. The exam goes to the node's
 * store, its hash on chain. Curator only.
 */
export async function setExam(
  ledger: OpenLedger,
  { datanet, exam, passMark, examiner = walletOf(ledger).account.address }: setExam.Options,
): Promise<{ transaction: Hex }> {
  await uploadFile(ledger, { file: new Blob([wireBytes(examSchema, exam)]) })
  const { transaction } = await transactFor(ledger, {
    ...datanets,
    functionName: 'setExam',
    args: [BigInt(datanet), examiner, passMark, bytesToHex(examDigest(exam))],
    event: 'ExamChanged',
    what: 'Setting the exam',
  })
  return { transaction }
}

export declare namespace setExam {
  type Options = {
    datanet: number
    exam: Exam
    /** Least score of a pass, in basis points. */
    passMark: number
    /** Whose signature makes a pass; one's own unless told. */
    examiner?: Address | undefined
  }
}

/** The exam of a Datanet, its hash checked against the chain. Throws `client/no-exam` where it has none. */
export async function getExam(ledger: OpenLedger, datanet: number): Promise<Exam> {
  const { exam: digest } = await ledger.chain.readContract({
    address: addresses.datanets,
    abi: datanetsAbi,
    functionName: 'getDatanet',
    args: [BigInt(datanet)],
  })
  if (/^0x0+$/.test(digest)) {
    throw new BaseError('This Datanet has no exam.', {
      code: 'client/no-exam',
      facts: { datanet },
      hint: 'Its curator sets one.',
    })
  }
  const exam = await get(ledger, `/api/content/${cidFromDigest(hexToBytes(digest))}`, examSchema)
  const found = bytesToHex(examDigest(exam))
  if (found === digest) return exam
  throw new BaseError('The node gave another exam than the one on chain.', {
    code: 'client/node-disagrees',
    facts: { name: 'exam', ours: digest, theirs: found },
    hint: 'Try another node.',
  })
}

/** Signs a pass as the connection's account; nothing is sent. It counts where that account is the Datanet's examiner. */
export async function signPass(
  ledger: OpenLedger,
  { datanet, contributor, score, expiry }: signPass.Options,
): Promise<Pass> {
  const wallet = walletOf(ledger)
  const signature = await wallet.signTypedData({
    domain: {
      name: 'OpenLedger Datanets',
      version: '1',
      chainId: await ledger.chain.getChainId(),
      verifyingContract: addresses.datanets,
    },
    types: {
      Pass: [
        { name: 'datanetId', type: 'uint256' },
        { name: 'contributor', type: 'address' },
        { name: 'expiry', type: 'uint48' },
        { name: 'score', type: 'uint16' },
      ],
    },
    primaryType: 'Pass',
    message: { datanetId: BigInt(datanet), contributor, expiry, score },
  })
  return { datanet, contributor, score, expiry, signature }
}

export declare namespace signPass {
  type Options = Omit<Pass, 'signature'>
}

/** Hands a pass in, so that its account may contribute until it expires. Anybody. */
export async function presentPass(ledger: OpenLedger, pass: Pass): Promise<{ transaction: Hex }> {
  const { datanet, contributor, expiry, score, signature } = pass
  const { transaction } = await transactFor(ledger, {
    ...datanets,
    functionName: 'submitPass',
    args: [BigInt(datanet), contributor, expiry, score, signature],
    event: 'PassAccepted',
    what: 'Handing in the pass',
  })
  return { transaction }
}

/** Takes an account's pass away. Curator only. */
export async function revokePass(
  ledger: OpenLedger,
  { datanet, contributor }: { datanet: number; contributor: Address },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...datanets,
    functionName: 'revokePass',
    args: [BigInt(datanet), contributor],
    event: 'PassRevoked',
    what: 'Taking the pass away',
  })
  return { transaction }
}
