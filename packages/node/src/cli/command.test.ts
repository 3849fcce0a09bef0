import { runCommand } from 'citty'
import { expect, test } from 'vitest'
import { command } from './command.ts'

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const mistyped = address.replace('9b9A', '9b9B')
const taken: unknown[] = []
const example = command({
  name: 'example',
  about: 'Takes addresses',
  args: {
    who: { type: 'positional', description: 'Who', required: false, valueHint: 'address' },
    others: { type: 'string', description: 'Who else', valueHint: 'addresses' },
    file: { type: 'string', description: 'What', valueHint: 'file' },
  },
  run: ({ args }) => {
    taken.push(args.who ?? args.others ?? args.file)
    return undefined
  },
})
const run = (...rawArgs: string[]) => runCommand(example, { rawArgs })

test('what an argument declares as an address is one, or the command does not run', async () => {
  for (const given of [[address], ['--others', `${address}, ${address}`], ['--file', '0x12'], []]) await run(...given)
  expect(taken).toEqual([address, `${address}, ${address}`, '0x12', undefined])
  for (const given of [['0x12'], [`${address}0`], [mistyped], ['--others', `${address},me`], ['--others', '']])
    await expect(run(...given), given.join(' ')).rejects.toMatchObject({ code: 'node/bad-argument' })
  expect(taken).toHaveLength(4)
})
