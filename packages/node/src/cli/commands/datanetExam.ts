import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Address, BaseError, canonicalJson } from '@openledger/base'
import {
  createExam,
  examKeySchema,
  fromWire,
  getExam,
  gradeExam,
  passSchema,
  presentPass,
  revokePass,
  setExam,
  signPass,
  toWire,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { findDatanet, networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const datanet = { type: 'positional', description: 'Id or name of the Datanet', required: true } as const

const set = command({
  name: 'set',
  about: 'Set the exam of your Datanet; its answers go into a key file that the examiner keeps',
  args: {
    datanet,
    questions: {
      type: 'positional',
      description: 'JSON lines, each {"question": …, "answer": …}',
      required: true,
    },
    key: { type: 'string', description: 'Where the key file is written', required: true, valueHint: 'file' },
    'pass-mark': { type: 'string', description: 'Percent that must be right', default: '70', valueHint: 'n' },
    examiner: { type: 'string', description: 'Whose signature makes a pass; your own', valueHint: 'address' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    if (existsSync(args.key)) {
      throw new BaseError('There is a key file already.', {
        code: 'node/bad-argument',
        facts: { file: args.key },
        hint: 'Name another: the old one grades the old exam.',
      })
    }
    const questions = linesOf(args.questions).map(line => JSON.parse(line) as { question: string; answer: string })
    const { exam, key } = createExam({ questions })
    // Before the chain knows of the exam: without its key nobody could ever grade it.
    writeFileSync(args.key, `${canonicalJson(toWire(examKeySchema, key))}\n`, { mode: 0o600, flush: true })
    const passMark = 100 * wholeNumber(args['pass-mark'], { name: '--pass-mark', max: 100 })
    const { transaction } = await setExam(ledger, {
      datanet: net.id,
      exam,
      passMark,
      examiner: args.examiner as Address | undefined,
    })
    terminal.result({ datanet: net.id, questions: questions.length, passMark, key: args.key, transaction }, () =>
      [
        `“${net.name}” has an exam of ${questions.length} questions; ${passMark / 100} % must be right.`,
        `  key          ${args.key} (keep it: it grades the exam)`,
        `  transaction  ${transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show the questions',
  args: { datanet, ...networkArgs },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const net = await findDatanet(ledger, args.datanet)
    const exam = await getExam(ledger, net.id)
    const questions = exam.questions.map(({ question }) => question)
    terminal.result({ datanet: net.id, questions }, () => questions.map((text, i) => `${i + 1}. ${text}`).join('\n'))
    return undefined
  },
})

const grade = command({
  name: 'grade',
  about: 'Grade answers as the examiner and sign a pass; prints it for its contributor',
  args: {
    datanet,
    answers: { type: 'positional', description: 'Text file, one answer a line', required: true },
    key: { type: 'string', description: 'The key file', required: true, valueHint: 'file' },
    contributor: { type: 'string', description: 'Whose answers they are', required: true, valueHint: 'address' },
    days: { type: 'string', description: 'How long the pass holds', default: '365', valueHint: 'n' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    const score = gradeExam({
      exam: await getExam(ledger, net.id),
      key: fromWire(examKeySchema, JSON.parse(readFileSync(args.key, 'utf8')), { what: 'key file' }),
      answers: linesOf(args.answers),
    })
    const passMark = net.exam?.passMark ?? 0
    if (score < passMark) {
      throw new BaseError('The exam is not passed.', {
        code: 'node/exam-failed',
        facts: { score: `${score / 100} %`, needed: `${passMark / 100} %` },
      })
    }
    const { timestamp } = await ledger.chain.getBlock()
    const pass = await signPass(ledger, {
      ...{ datanet: net.id, contributor: args.contributor as Address, score },
      expiry: Number(timestamp) + 86_400 * wholeNumber(args.days, { name: '--days', min: 1, max: 36_500 }),
    })
    const json = toWire(passSchema, pass)
    terminal.result(json, () => JSON.stringify(json))
    return undefined
  },
})

const present = command({
  name: 'present',
  about: 'Hand in a pass; its contributor may contribute from then on',
  args: {
    pass: { type: 'positional', description: 'File with the pass that the examiner signed', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const pass = fromWire(passSchema, JSON.parse(readFileSync(args.pass, 'utf8')), { what: 'pass' })
    const { transaction } = await presentPass(openSigning(args), pass)
    terminal.result({ ...pass, transaction }, () =>
      [
        `${pass.contributor} may contribute to Datanet ${pass.datanet} until ${new Date(pass.expiry * 1000).toISOString()}.`,
        `  transaction  ${transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const revoke = command({
  name: 'revoke',
  about: 'Take a pass away, as the curator',
  args: {
    datanet,
    contributor: { type: 'positional', description: 'Whose pass', required: true, valueHint: 'address' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    const contributor = args.contributor as Address
    const { transaction } = await revokePass(ledger, { datanet: net.id, contributor })
    terminal.result({ datanet: net.id, contributor, transaction }, () => `${contributor} has no pass any more.`)
    return undefined
  },
})

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

export const exam: CommandDef = {
  meta: { name: 'exam', description: 'The exam of a Datanet: set, show, grade, present, revoke' },
  subCommands: { set, show, grade, present, revoke },
}
